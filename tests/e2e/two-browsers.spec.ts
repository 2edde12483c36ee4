import { expect, type Page } from '@playwright/test'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeMap } from '../factories/map'
import { makeMember, makeOwnedWorkspace, type TestUser } from '../factories/people'
import { test } from '../setup/e2e'
import { connect, connection, dragTouchpoint, moveTo, renameInPlace } from './steps/draw'
import { boxOf, card, expectCards, expectSaved, mapOf, middleOf } from './steps/map'

const titles = ['Search', 'Pay', 'Deliver']
const first = { stage: 'Stage 1', lane: 'Touchpoints' }
const second = { stage: 'Stage 2', lane: 'Touchpoints' }

async function makeSharedMap(db: PrismaClient) {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const colleague = await makeMember({ db }, workspace, 'editor')
  const { journeyId } = await makeMap({ db }, workspace, titles)
  return { owner, colleague, address: `/w/${workspace.slug}/journeys/${journeyId}` }
}

test.describe('two browsers on one map', () => {
  let ana: Page
  let bo: Page
  test.beforeEach(async ({ page, db, signIn, newBrowser }) => {
    const { owner, colleague, address } = await makeSharedMap(db)
    const other = await newBrowser()
    ana = page
    bo = await other.newPage()
    const open = async (who: Page, user: TestUser) => {
      await signIn(user, who.context())
      await who.goto(address)
      await expectCards(who, titles)
    }
    await open(ana, owner)
    await open(bo, colleague)
  })

  test('each sees the other’s new cards, names and connections at once', async () => {
    await dragTouchpoint(ana, first, 'Compare')
    await expect(card(bo, 'Compare')).toBeVisible()
    await renameInPlace(bo, 'Compare', 'Compare prices')
    await expect(card(ana, 'Compare prices')).toBeVisible()
    await connect(ana, 'Compare prices', 'Pay')
    await expect(connection(bo, 'Compare prices', 'Pay')).toBeAttached()
    await dragTouchpoint(bo, second, 'Track the parcel')
    await expect(card(ana, 'Track the parcel')).toBeVisible()
  })

  test('each sees where the other has moved a card', async () => {
    await moveTo(ana, 'Search', second)
    await expectInStage(bo, 'Search', second.stage)
    await moveTo(bo, 'Search', first)
    await expectInStage(ana, 'Search', first.stage)
  })

  test('undo takes back one’s own edits and leaves the other’s', async () => {
    await renameInPlace(ana, 'Search', 'Look around')
    await expect(card(bo, 'Look around')).toBeVisible()
    await renameInPlace(bo, 'Pay', 'Pay by card')
    await expect(card(ana, 'Pay by card')).toBeVisible()

    await undo(ana)
    await expectCards(ana, ['Search', 'Pay by card'])
    await expectCards(bo, ['Search', 'Pay by card'])
    await undo(bo)
    await expectCards(bo, ['Search', 'Pay'])
    await expectCards(ana, ['Search', 'Pay'])
    await expectSaved(ana)
    await expectSaved(bo)
  })
})

async function undo(page: Page): Promise<void> {
  await mapOf(page).focus()
  await page.keyboard.press('Control+z')
}

/** The card lies under the stage's name. */
async function expectInStage(page: Page, title: string, stage: string): Promise<void> {
  await expect
    .poll(async () => {
      const { x, width } = await boxOf(card(page, title))
      const column = await middleOf(page, { stage, lane: 'Touchpoints' })
      return x < column.x && column.x < x + width
    })
    .toBe(true)
}
