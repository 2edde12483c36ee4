import { expect, type Page } from '@playwright/test'
import type { Role } from '@/core/access/roles'
import { makeMap } from '../factories/map'
import { makeMember, makeOwnedWorkspace, makeUser, type TestUser } from '../factories/people'
import { test } from '../setup/e2e'
import {
  boxOf,
  card,
  centre,
  expectCards,
  expectSaved,
  mapOf,
  middleOf,
  placeOnMap,
} from './steps/map'
import {
  cursorOf,
  expectPainted,
  expectPointsAt,
  expectSameView,
  face,
  isNear,
  liesAround,
  pan,
  peopleButton,
  ringOf,
  viewOf,
} from './steps/room'

const titles = ['Search', 'Pay', 'Deliver', 'Return']

test.describe('a room of people on one map', () => {
  let ana: Page
  let bo: Page
  let journeyId: string
  /** One more person opens the map, who may only look. */
  let openCem: () => Promise<Page>
  test.beforeEach(async ({ page, db, signIn, newBrowser }) => {
    const { workspace, owner } = await makeOwnedWorkspace({ db })
    const map = await makeMap({ db }, workspace, titles)
    journeyId = map.journeyId
    const open = async (who: Page, user: TestUser) => {
      await signIn(user, who.context())
      await who.goto(`/w/${workspace.slug}/journeys/${journeyId}`)
      await expectCards(who, titles)
    }
    const member = async (role: Role, name: string) =>
      makeMember({ db }, workspace, role, await makeUser({ db }, { name }))
    openCem = async () => {
      const cem = await (await newBrowser()).newPage()
      await open(cem, await member('viewer', 'Cem Kaya'))
      return cem
    }
    ana = page
    bo = await (await newBrowser()).newPage()
    await open(ana, owner)
    await open(bo, await member('editor', 'Bo Lind'))
    for (const who of [ana, bo]) {
      await expect(peopleButton(who)).toHaveAccessibleName('2 people are here')
    }
  })

  test('each sees the others’ cursors by name, and what they have selected', async () => {
    await bo.mouse.move(600, 400)
    await bo.mouse.move(640, 420, { steps: 4 })
    await expectPointsAt(ana, 'Bo Lind', { x: 640, y: 420 })
    await expectPainted(ana, { x: 640, y: 420 })
    await card(bo, 'Pay').click()
    await expect(ringOf(ana, 'Bo Lind')).toBeVisible()
    await expect
      .poll(async () => {
        const ring = await boxOf(ringOf(ana, 'Bo Lind'))
        return liesAround(ring, await boxOf(card(ana, 'Pay')))
      })
      .toBe(true)
    await expect(ringOf(bo, 'Bo Lind')).toHaveCount(0)
    // The top bar is not the map.
    await bo.mouse.move(640, 20, { steps: 4 })
    await expect.poll(() => cursorOf(ana, 'Bo Lind')).toBeNull()
  })

  test('a card that is dragged moves for the others before it is dropped, and is committed once', async ({
    db,
  }) => {
    const from = centre(await boxOf(card(bo, 'Search')))
    const before = await placeOnMap(ana, 'Search')
    await bo.mouse.move(from.x, from.y)
    await bo.mouse.down()
    const to = await middleOf(bo, { stage: 'Stage 2', lane: 'Touchpoints' })
    await bo.mouse.move(to.x, to.y, { steps: 12 })
    await expect.poll(() => placeOnMap(bo, 'Search')).not.toBe(before)
    const dragged = await boxOf(card(bo, 'Search'))
    await expect.poll(async () => isNear(await boxOf(card(ana, 'Search')), dragged, 4)).toBe(true)
    expect(await placeOnMap(ana, 'Search')).not.toBe(before)
    const changes = () => db.change.count({ where: { journeyId } })
    expect(await changes()).toBe(0)
    await bo.mouse.up()
    await expect.poll(changes).toBe(1)
    await expectSaved(bo)
    await expect
      .poll(async () => (await placeOnMap(ana, 'Search')) === (await placeOnMap(bo, 'Search')))
      .toBe(true)
    expect(await placeOnMap(ana, 'Search')).not.toBe(before)
    expect(await changes()).toBe(1)
  })

  test('a field in which somebody types is theirs until they leave it', async () => {
    await card(bo, 'Pay').click()
    const boTitle = detail(bo, 'Title')
    await boTitle.fill('Pay now')
    await card(ana, 'Pay now').click()
    await expect(detail(ana, 'Title')).toHaveAttribute('aria-readonly', 'true')
    await expect(detail(ana, 'Title')).toHaveAccessibleDescription('Bo Lind is typing here')
    await expect(ringOf(ana, 'Bo Lind is typing')).toBeVisible()
    await expect(detail(ana, 'Description')).toBeEditable()

    await card(ana, 'Pay now').dblclick()
    await expect(ana.getByText('Bo Lind is typing here. You can')).toBeVisible()
    await expect(ana.getByRole('textbox', { name: 'Title of the touchpoint' })).toHaveCount(0)

    await boTitle.blur()
    await expect(detail(ana, 'Title')).toBeEditable()
    await detail(ana, 'Title').fill('Pay at once')
    await expect(card(bo, 'Pay at once')).toBeVisible()
  })

  test('a text that is open on the map is locked in the others’ details', async () => {
    await card(bo, 'Return').dblclick()
    await expect(bo.getByRole('textbox', { name: 'Title of the touchpoint' })).toBeFocused()
    await card(ana, 'Return').click()
    await expect(detail(ana, 'Title')).toHaveAttribute('aria-readonly', 'true')
    await bo.keyboard.press('Escape')
    await expect(detail(ana, 'Title')).toBeEditable()
  })

  test('a click on a face follows that person’s view, Escape ends it', async () => {
    await pan(bo, { x: 60, y: 80 })
    await face(ana, 'Bo Lind').click()
    const following = ana.getByRole('button', { name: /Following Bo Lind/ })
    await expect(following).toBeVisible()
    await expectSameView(ana, bo)
    await pan(bo, { x: -200, y: 60 })
    await expectSameView(ana, bo)
    await ana.keyboard.press('Escape')
    await expect(following).toBeHidden()
    const stays = await viewOf(ana)
    await pan(bo, { x: 0, y: -150 })
    // What Bo does after it has arrived: so has the view.
    await card(bo, 'Deliver').click()
    await expect(ringOf(ana, 'Bo Lind')).toBeVisible()
    expect(await viewOf(ana)).toEqual(stays)

    await face(ana, 'Bo Lind').click()
    await expectSameView(ana, bo)
    await pan(ana, { x: 0, y: 40 })
    await expect(following).toBeHidden()
  })

  test('who leads brings everyone to one place, and each can go back', async () => {
    const cem = await openCem()
    await expect(peopleButton(ana)).toHaveAccessibleName('3 people are here')
    const before = await viewOf(bo)
    await pan(ana, { x: 100, y: 120 })
    await peopleButton(ana).click()
    const list = ana.getByRole('list', { name: 'People here' })
    await expect(list.getByText('Cem Kaya')).toBeVisible()
    await ana.getByRole('button', { name: 'Bring everyone to me' }).click()
    for (const who of [bo, cem]) {
      await expect(who.getByText('Ana Silva brought everyone here.')).toBeVisible()
      await expectSameView(who, ana)
    }
    await bo.getByRole('button', { name: 'Go back' }).click()
    await expect.poll(async () => isNear(await viewOf(bo), before, 2)).toBe(true)
    await peopleButton(cem).click()
    await expect(cem.getByRole('button', { name: 'Bring everyone to me' })).toHaveCount(0)
  })

  test('who goes is gone for the others, and so is a view that is followed', async () => {
    await face(ana, 'Bo Lind').click()
    await expect(ana.getByRole('button', { name: /Following Bo Lind/ })).toBeVisible()
    await bo.close()
    await expect(peopleButton(ana)).toHaveAccessibleName('Only you are here')
    await expect(ana.getByRole('button', { name: /Following/ })).toBeHidden()
    await expect(mapOf(ana)).toBeVisible()
  })
})

/** A text field of the inspector. */
function detail(page: Page, label: string) {
  return page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('textbox', { name: label, exact: true })
}
