import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeMap } from '../factories/map'
import { makeMember, makeOwnedWorkspace, type TestUser } from '../factories/people'
import { test as base } from '../setup/e2e'
import { layWire, type Wire } from '../setup/wire'
import { changePassword, sendSignIn } from './steps/account'
import { renameInPlace } from './steps/draw'
import { card, expectCards, expectSaved, mapOf } from './steps/map'
import {
  comeBack,
  editOffline,
  expectCopyKept,
  expectShellKept,
  expectWaiting,
  goOffline,
  savedState,
} from './steps/network'

const titles = ['Search', 'Pay', 'Deliver']

type SharedMap = Awaited<ReturnType<typeof makeSharedMap>>

const test = base.extend<{
  /** A network that each test can cut between its browsers and the server. */
  wire: Wire
  /** A journey whose owner is signed in; `address` leads to it through the wire. */
  map: SharedMap & { address: string }
}>({
  wire: async ({ url, faults }, use) => {
    faults.expect(/WebSocket connection to .* failed/)
    faults.expect(/Failed to load resource: net::ERR_/)
    faults.expect(/Failed to fetch/)
    const wire = await layWire(url)
    await use(wire)
    await wire.close()
  },
  map: async ({ db, wire, signIn }, use) => {
    const map = await makeSharedMap(db)
    await signIn(map.owner)
    await use({ ...map, address: wire.url + map.path })
  },
})

async function makeSharedMap(db: PrismaClient) {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const colleague = await makeMember({ db }, workspace, 'editor')
  const map = await makeMap({ db }, workspace, titles)
  const path = `/w/${workspace.slug}/journeys/${map.journeyId}`
  return { owner, colleague, journeyId: map.journeyId, path }
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expectCards(page, titles)
}

/** Changes of the map that the server has, oldest first, without what made it. */
async function changesOf(db: PrismaClient, journeyId: string) {
  return db.change.findMany({ where: { journeyId }, orderBy: { version: 'asc' } })
}

/** The page shows these cards and says that all is saved, and the server has so many changes. */
async function expectKept(
  page: Page,
  { db, map }: { db: PrismaClient; map: SharedMap },
  cards: readonly string[],
  changes: number,
): Promise<void> {
  await expectCards(page, cards)
  await expectSaved(page)
  expect(await changesOf(db, map.journeyId)).toHaveLength(changes)
}

test.describe('without a network', () => {
  test('edits go on, survive the closed tab, and go out exactly once', async ({
    context,
    page,
    db,
    map,
    wire,
  }) => {
    await open(page, map.address)
    await goOffline(context, wire)
    await renameInPlace(page, 'Search', 'Look around')
    await renameInPlace(page, 'Pay', 'Pay by card')
    await expectWaiting(page, 2)
    await page.close()

    await comeBack(context, wire)
    expect(await changesOf(db, map.journeyId)).toHaveLength(0)
    const next = await context.newPage()
    await next.goto(map.address)
    await expectKept(next, { db, map }, ['Look around', 'Pay by card', 'Deliver'], 2)
    await next.reload()
    await expectKept(next, { db, map }, ['Look around', 'Pay by card', 'Deliver'], 2)
  })

  test('a reload opens the map as it was last seen, with the edits that wait', async ({
    context,
    page,
    db,
    map,
    wire,
  }) => {
    await open(page, map.address)
    await expectShellKept(page)
    await editOffline(page, wire)
    await expectCopyKept(page)
    await page.reload()
    await expectCards(page, ['Look around', 'Pay', 'Deliver'])
    await expectWaiting(page, 1)
    await renameInPlace(page, 'Pay', 'Pay by card')
    await expectWaiting(page, 2)

    await comeBack(context, wire)
    await expectKept(page, { db, map }, ['Look around', 'Pay by card', 'Deliver'], 2)
  })

  test('what waits is listed, and goes out as soon as the browser is online', async ({
    context,
    page,
    map,
    wire,
  }) => {
    await open(page, map.address)
    await editOffline(page, wire)
    await savedState(page).click()
    const details = page.getByRole('dialog')
    await expect(details.getByRole('listitem')).toHaveText(/Changed\s*Look around\s*just now/)
    await expect(details).toContainText('kept in this browser')
    await comeBack(context, wire)
    await expectSaved(page)
    await expect(details).toContainText('Every edit is saved')
  })

  test('two tabs send each its own edits, once', async ({ context, page, db, map, wire }) => {
    await open(page, map.address)
    const other = await context.newPage()
    await open(other, map.address)
    await goOffline(context, wire)
    await page.bringToFront()
    await renameInPlace(page, 'Search', 'From the first')
    await other.bringToFront()
    await renameInPlace(other, 'Pay', 'From the second')
    await expectWaiting(page, 1)
    await expectWaiting(other, 1)

    await comeBack(context, wire)
    for (const each of [page, other]) {
      await expectCards(each, ['From the first', 'From the second', 'Deliver'])
      await expectSaved(each)
    }
    const changes = await changesOf(db, map.journeyId)
    expect(new Set(changes.map((change) => change.clientId)).size).toBe(2)
    expect(changes).toHaveLength(2)
  })

  test('an edit of a card that a colleague removed is explained, survives a reload, and is brought back', async ({
    context,
    page,
    map,
    signIn,
    newBrowser,
    url,
    wire,
  }) => {
    await open(page, map.address)
    await editOffline(page, wire)

    const theirs = await (await newBrowser()).newPage()
    await signIn(map.colleague, theirs.context())
    await theirs.goto(url + map.path)
    await card(theirs, 'Search').click()
    await theirs.keyboard.press('Delete')
    await expect(card(theirs, 'Search')).toBeHidden()
    await expectSaved(theirs)

    await comeBack(context, wire)
    await expect(savedState(page)).toHaveText('1 edit was refused')
    const refused = page.getByRole('region', { name: 'Refused edits' })
    await expect(refused).toContainText(`${map.colleague.name} removed it while you edited it.`)
    await expect(refused).toContainText('Look around')
    await page.reload()
    await expect(refused).toContainText(`${map.colleague.name} removed it while you edited it.`)
    await refused.getByRole('button', { name: 'Restore' }).click()
    await expect(card(page, 'Look around')).toBeVisible()
    await expectSaved(page)
    await expect(card(theirs, 'Look around')).toBeVisible()
    await expect(refused).toBeHidden()
  })

  test('somebody else’s unsent edits stay until they are back', async ({
    context,
    page,
    db,
    map,
    signIn,
    wire,
  }) => {
    await open(page, map.address)
    await editOffline(page, wire)
    await page.close()

    await comeBack(context, wire)
    const visit = async (person: TestUser) => {
      await context.clearCookies()
      await signIn(person)
      const next = await context.newPage()
      await next.goto(map.address)
      return next
    }
    const theirs = await visit(map.colleague)
    await expectCards(theirs, titles)
    await expectSaved(theirs)
    await expect(theirs.getByRole('region', { name: 'Work kept in this browser' })).toContainText(
      'An unsent edit of somebody else',
    )
    expect(await changesOf(db, map.journeyId)).toHaveLength(0)
    await theirs.close()

    const mine = await visit(map.owner)
    await expectCards(mine, ['Look around', 'Pay', 'Deliver'])
    await expectSaved(mine)
    expect(await changesOf(db, map.journeyId)).toMatchObject([{ actorId: map.owner.id }])
  })
})

test('unsent edits survive the end of the browser', async ({
  db,
  map,
  signIn,
  wire,
  launchOptions,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-profile-'))
  const openBrowser = async () => {
    const context = await chromium.launchPersistentContext(folder, launchOptions)
    await signIn(map.owner, context)
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }
  try {
    const first = await openBrowser()
    await open(first.page, map.address)
    await editOffline(first.page, wire)
    await first.context.close()

    wire.mend()
    const second = await openBrowser()
    await second.page.goto(map.address)
    await expectKept(second.page, { db, map }, ['Look around', 'Pay', 'Deliver'], 1)
    await second.context.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a page of another build offers a reload, which keeps what is unsent', async ({
  context,
  page,
  db,
  map,
  wire,
}) => {
  // The first document of this tab is of an older build; the one after the reload is not.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('aged')) return
    sessionStorage.setItem('aged', 'yes')
    document.addEventListener('readystatechange', () => {
      document.documentElement.dataset.build = 'older'
    })
  })
  await open(page, map.address)
  const banner = page.getByRole('region', { name: 'New version' })
  await expect(banner).toContainText('A new version of Throughline is ready.')
  await editOffline(page, wire)
  await comeBack(context, wire)
  await banner.getByRole('button', { name: 'Reload' }).click()
  await expectKept(page, { db, map }, ['Look around', 'Pay', 'Deliver'], 1)
  await expect(banner).toBeHidden()
})

test('who is signed out while editing keeps the edits and goes on after signing in', async ({
  page,
  db,
  map,
  signIn,
  newBrowser,
  wire,
  faults,
}) => {
  // What the page asks for again when the network is back.
  faults.expect(/status of 401/)
  await open(page, map.address)
  await editOffline(page, wire)
  const elsewhere = await (await newBrowser()).newPage()
  await signIn(map.owner, elsewhere.context())
  const password = 'a short walk to the lake'
  await changePassword(elsewhere, map.owner.password, password)
  await comeBack(page.context(), wire)
  await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible()
  await expect(page.getByText('One edit of yours was not sent.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await sendSignIn(page, map.owner.email, password)
  await expectKept(page, { db, map }, ['Look around', 'Pay', 'Deliver'], 1)
})

test('a browser that cannot keep edits says so', async ({ context, page, map, wire }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await open(page, map.address)
  await goOffline(context, wire)
  await renameInPlace(page, 'Search', 'Look around')
  await expect(savedState(page)).toHaveText('1 edit is only in this page')
  const asked = page.waitForEvent('dialog')
  await mapOf(page).click({ position: { x: 5, y: 5 } })
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await comeBack(context, wire)
  await expectSaved(page)
})
