import { expect, type Page } from '@playwright/test'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeGuest, makeLink } from '../factories/guests'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { e2eSecret } from '../setup/server-process'
import { card, expectCards, expectSaved, mapOf } from './steps/map'
import { gotoElsewhere } from './steps/workspace'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const titles = ['Search', 'Pay']

async function makeSharedMap(db: PrismaClient) {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId } = await makeMap({ db }, workspace, titles)
  const journey = { workspaceId: workspace.id, id: journeyId }
  return { owner, journey, address: `/w/${workspace.slug}/journeys/${journeyId}` }
}

/** Makes a link by the dialog, which stays open. @returns its address */
async function shareWithPassword(page: Page, password: string): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this map' })
  await dialog.getByRole('radio', { name: 'Edit' }).click()
  await dialog.getByLabel('Password, if you want one').fill(password)
  await dialog.getByLabel('What it is for, for your list').fill('Workshop in May')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const address = dialog.getByRole('textbox', { name: 'Address of the link' })
  await expect(address).toHaveValue(/\/j\/[0-9a-z]{5}(-[0-9a-z]{5}){3}$/)
  return address.inputValue()
}

async function join(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
}

test('a guest joins from a phone with a password, edits, and is put out by the owner', async ({
  page,
  db,
  signIn,
  newBrowser,
  faults,
}) => {
  // The refused password, what the cut-off page asks for once more, and the link that is over.
  faults.expect(/status of 40[014]/)
  const { owner, journey, address } = await makeSharedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const link = await shareWithPassword(page, 'sunrise')
  await page.getByRole('button', { name: 'Show on screen' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await expect(page.getByText(link.split('/').at(-1) ?? '')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Close' }).click()

  const guest = await (await newBrowser(phone)).newPage()
  const answer = await guest.goto(link)
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  await expect(guest.getByRole('heading', { name: 'Join the map' })).toBeVisible()
  await guest.getByLabel('Password', { exact: true }).fill('sunset')
  await join(guest, 'Gita')
  await expect(guest.getByText('This is not the password.')).toBeVisible()
  await guest.getByLabel('Password', { exact: true }).fill('sunrise')
  await join(guest, 'Gita')
  await expectCards(guest, titles)
  await expect(guest.getByRole('link', { name: 'All journeys' })).toHaveCount(0)

  await card(guest, 'Search').tap()
  await guest.getByRole('button', { name: 'Details' }).tap()
  const sheet = guest.getByRole('dialog', { name: 'Touchpoint' })
  await sheet.getByRole('textbox', { name: 'Title' }).fill('Look around')
  await guest.keyboard.press('Escape')
  await expectSaved(guest)
  await expect(card(page, 'Look around')).toBeVisible()
  await expect(page.getByRole('log', { name: 'Who comes and goes' })).toContainText('Gita')
  const last = await db.change.findFirst({
    where: { journeyId: journey.id },
    orderBy: { version: 'desc' },
  })
  expect(last).toMatchObject({ actorKind: 'guest', actorName: 'Gita' })

  // A reload leads back to the map, without the name and the password.
  await guest.reload()
  await expectCards(guest, ['Look around', 'Pay'])

  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText(/^1 guest, last /)).toBeVisible()
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('button', { name: 'Revoke the link' }).click()
  await expect(guest.getByText('This map has been closed for you')).toBeVisible()
  await expect(guest.getByText('Your link has ended')).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible()
})

test('a viewer’s link shows the map and changes nothing', async ({ page, db }) => {
  const { journey } = await makeSharedMap(db)
  const { token } = await makeLink({ db, secret: e2eSecret }, journey, { role: 'viewer' })
  await page.goto(`/j/${token}`)
  await expect(page.getByText('You can look at the map.')).toBeVisible()
  await join(page, 'Vera')
  await expectCards(page, titles)
  await expect(page.getByText('View only')).toBeVisible()
  await card(page, 'Search').dblclick()
  await expect(page.getByRole('textbox', { name: 'Title of the touchpoint' })).toHaveCount(0)
  await expect(
    page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Touchpoint' }),
  ).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)
})

test('a link that has expired lets nobody in, and says so kindly', async ({ page, db, faults }) => {
  faults.expect(/status of 404/)
  const { journey } = await makeSharedMap(db)
  const expiresAt = new Date(Date.now() - 60_000)
  const link = await makeLink({ db, secret: e2eSecret }, journey, { expiresAt })
  await makeGuest({ db, secret: e2eSecret }, link)
  await page.goto(`/j/${link.token}`)
  await expect(page.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible()
  await expect(page.getByText('Ask for a new one.')).toBeVisible()
  await expect(mapOf(page)).toHaveCount(0)
})

test('a member who opens a link comes in as themselves', async ({ page, db, signIn }) => {
  const { owner, journey, address } = await makeSharedMap(db)
  const { token } = await makeLink({ db, secret: e2eSecret }, journey, { role: 'viewer' })
  await signIn(owner)
  await gotoElsewhere(page, `/j/${token}`)
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expectCards(page, titles)
})
