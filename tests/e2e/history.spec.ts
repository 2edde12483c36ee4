import { expect, type Page } from '@playwright/test'
import { newId } from '@/core/journey/new-id'
import { makeTemplate } from '@/core/journey/templates'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeJourney } from '@/server/journeys/make-journey'
import { makeMember, makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { renameInPlace } from './steps/draw'
import { card, expectCards, expectSaved, mapOf } from './steps/map'

/** A journey as the product makes it: its log begins with its first card. */
async function makeStory(db: PrismaClient) {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const viewer = await makeMember({ db }, workspace, 'viewer')
  const { title, records } = makeTemplate('clinic', newId)
  const maker = { kind: 'user', id: owner.id, name: owner.name } as const
  const journeyId = await makeJourney({ db }, maker, {
    workspaceId: workspace.id,
    title,
    state: 'current',
    personaIds: [],
    records,
  })
  const titles = records.flatMap((record) => (record.type === 'touchpoint' ? [record.title] : []))
  return { owner, viewer, titles, address: `/w/${workspace.slug}/journeys/${journeyId}` }
}

async function open(page: Page, address: string, titles: readonly string[]): Promise<void> {
  await page.goto(address)
  await expectCards(page, titles.slice(0, 3))
  await expectSaved(page)
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'History' })
const banner = (page: Page) => page.getByRole('region', { name: 'An earlier version' })
const differences = (page: Page) =>
  page.getByRole('complementary', { name: 'What has changed since' })

async function undo(page: Page): Promise<void> {
  await mapOf(page).focus()
  await page.keyboard.press('Control+z')
}

test('a version is named, opened, compared and brought back in part, and undo takes that back', async ({
  page,
  db,
  signIn,
}) => {
  const { owner, titles, address } = await makeStory(db)
  const [first = '', second = '', third = ''] = titles
  await signIn(owner)
  await open(page, address, titles)
  await renameInPlace(page, first, 'Find the clinic')
  await expectSaved(page)

  await page.getByRole('button', { name: 'History', exact: true }).click()
  const renamed = panel(page)
    .getByRole('listitem')
    .filter({ hasText: `renamed ${first} to Find the clinic` })
  await expect(renamed).toBeVisible()
  await expect(panel(page).getByText('began the map with')).toBeVisible()
  await renamed.hover()
  await renamed.getByRole('button', { name: 'Name this version' }).click()
  await renamed.getByRole('textbox', { name: 'Name of this version' }).fill('Agreed on Monday')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('Agreed on Monday')).toBeVisible()

  // What comes in while one reads appears on top.
  await renameInPlace(page, second, 'Ask at the desk')
  await card(page, third).click()
  await page.keyboard.press('Delete')
  await expect(card(page, third)).toBeHidden()
  await expectSaved(page)
  const removed = panel(page)
    .getByRole('listitem')
    .filter({ hasText: `removed ${third} from` })
  await expect(removed).toBeVisible()

  const named = panel(page).getByRole('listitem').filter({ hasText: 'Agreed on Monday' })
  await named.locator('button[aria-pressed]').click()
  await expect(banner(page)).toContainText('Agreed on Monday')
  await expect(card(page, second)).toBeVisible()
  await expect(card(page, third)).toBeVisible()

  await banner(page).getByRole('button', { name: 'Compare with now' }).click()
  const list = differences(page)
  await expect(list.getByRole('region', { name: 'Changed' })).toContainText('Ask at the desk')
  await expect(list.getByRole('region', { name: 'Changed' })).toContainText(second)
  const lost = list
    .getByRole('region', { name: 'Removed' })
    .getByRole('button', { name: `${third} Touchpoint` })
  await lost.click()
  await expect(mapOf(page).getByText('Removed', { exact: true }).first()).toBeVisible()
  await expect(mapOf(page).getByText('Changed', { exact: true }).first()).toBeVisible()

  await banner(page).getByRole('button', { name: 'Restore 1 selected' }).click()
  await expect(banner(page)).toBeHidden()
  await expect(card(page, third)).toBeVisible()
  await expect(card(page, 'Ask at the desk')).toBeVisible()
  await expectSaved(page)
  await expect(panel(page).getByText('Before an older version came back')).toBeVisible()

  await undo(page)
  await expect(card(page, third)).toBeHidden()
  await expect(card(page, 'Ask at the desk')).toBeVisible()
  await expectSaved(page)
})

test('what was done while the history was closed stands in it when it opens again', async ({
  page,
  db,
  signIn,
}) => {
  const { owner, titles, address } = await makeStory(db)
  const [first = ''] = titles
  await signIn(owner)
  await open(page, address, titles)
  const toggle = page.getByRole('button', { name: 'History', exact: true })
  await toggle.click()
  await expect(panel(page).getByText('began the map with')).toBeVisible()
  await toggle.click()
  await expect(panel(page)).toBeHidden()
  await renameInPlace(page, first, 'Meanwhile')
  await expectSaved(page)
  await toggle.click()
  await expect(panel(page).getByText('Meanwhile')).toBeVisible()
})

test('Escape goes back to now, where the live session has gone on', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { owner, titles, address } = await makeStory(db)
  const [first = '', second = ''] = titles
  await signIn(owner)
  await open(page, address, titles)
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await panel(page).getByRole('listitem').locator('button[aria-pressed]').first().click()
  await expect(banner(page)).toBeVisible()
  await expect(card(page, first)).toBeVisible()

  const other = await newBrowser()
  await signIn(owner, other)
  const elsewhere = await other.newPage()
  await open(elsewhere, address, titles)
  await renameInPlace(elsewhere, second, 'Meanwhile')
  await expect(panel(page).getByText('Meanwhile')).toBeVisible()
  await expect(card(page, second)).toBeVisible()

  await mapOf(page).focus()
  await page.keyboard.press('Escape')
  await expect(banner(page)).toBeHidden()
  await expect(card(page, 'Meanwhile')).toBeVisible()
})

test('a viewer reads the history and changes nothing', async ({ page, db, signIn }) => {
  const { viewer, titles, address } = await makeStory(db)
  await signIn(viewer)
  await open(page, address, titles)
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await expect(panel(page).getByText('began the map with')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Name this version' })).toHaveCount(0)
  await panel(page).getByRole('listitem').locator('button[aria-pressed]').first().click()
  await expect(card(page, titles[0] ?? '')).toBeVisible()
  await expect(banner(page).getByRole('button', { name: 'Back to now' })).toBeVisible()
  await expect(banner(page).getByRole('button', { name: 'Restore' })).toHaveCount(0)
})
