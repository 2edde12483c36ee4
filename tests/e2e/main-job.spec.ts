import { expect, type Page } from '@playwright/test'
import { test } from '../setup/e2e'
import { createOwner } from './steps/account'
import { connect, connection, dragTouchpoint, moveTo, renameInPlace } from './steps/draw'
import { choose, closeImport, importAll, lookAt, openImport } from './steps/feedback'
import {
  answers,
  bengali,
  drawn,
  heatAbout,
  lane,
  made,
  owner,
  persona,
  slowLift,
  stages,
  titles,
  urdu,
  wide,
  wrongBill,
} from './steps/hotel'
import { card, expectSaved, placeOnMap } from './steps/map'
import { copyPicture, downloadPicture, pictureWidth } from './steps/picture'
import { createJourney, createPersona, goTo } from './steps/workspace'

test('from the set-up link to the picture of where it hurts', async ({
  page,
  context,
  newServer,
}) => {
  // A long story on a busy machine.
  test.slow()
  const { setupLink } = await newServer()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])

  await test.step('an owner, a persona, a journey', async () => {
    await createOwner(page, setupLink, owner)
    await goTo(page, 'Personas')
    await createPersona(page, persona)
    await goTo(page, 'Journeys')
    await createJourney(page, 'A stay by the river', persona.name)
    await expect(page.getByRole('img', { name: `For ${persona.name}` })).toBeVisible()
  })

  await test.step('five touchpoints, moved, renamed and connected; undone and redone', async () => {
    for (const { stage, title } of drawn) await dragTouchpoint(page, { stage, lane }, title)
    await moveTo(page, 'Get the bill', { stage: 'Return', lane })
    await renameInPlace(page, 'Checkin', 'Check in')
    await connect(page, 'Book a room', 'Check in')
    await undoAndRedo(page)
    await expectSaved(page)
  })

  await test.step('a wide survey: one column matched, one made, the others known', async () => {
    await page.getByRole('button', { name: 'Heat', exact: true }).click()
    const dialog = await openImport(page)
    await lookAt(dialog, wide.file, 'UTF-8')
    const about = (column: string) =>
      dialog.getByRole('combobox', { name: `Touchpoint of the column ${column}` })
    await expect(about('Book a room')).toHaveText('Book a room')
    await choose(page, about('Morning meal'), 'Breakfast')
    await choose(page, about(made), 'New in Use')
    await dialog.getByRole('button', { name: 'Check the rows' }).click()
    await importAll(dialog, wide.answers.length)
    await closeImport(page)
    await expect(card(page, made)).toBeVisible()
  })

  await test.step('long surveys in Bengali and Urdu', async () => {
    let dialog = await openImport(page)
    await lookAt(dialog, bengali.file, 'UTF-8')
    await dialog.getByRole('button', { name: 'Check the rows' }).click()
    await importAll(dialog, bengali.answers.length)
    await dialog.getByRole('button', { name: 'Import another file' }).click()
    dialog = page.getByRole('dialog', { name: 'Import feedback' })
    await lookAt(dialog, urdu.file, 'UTF-16 LE')
    await dialog.getByRole('button', { name: 'Check the rows' }).click()
    await choose(
      page,
      dialog.getByRole('combobox', { name: 'Touchpoint for Hisab' }),
      'Get the bill',
    )
    await dialog.getByRole('button', { name: 'Check the rows' }).click()
    await importAll(dialog, urdu.answers.length)
    await closeImport(page)
  })

  await test.step('heat on the map, and the words behind it', async () => {
    await expectHeatOnMap(page)
    await heatOn(page, 'Check in').click()
    const panel = page.getByRole('complementary', { name: 'What customers said' })
    await expect(panel.getByText(slowLift)).toBeVisible()
    await panel.getByRole('button', { name: 'Close the heat panel' }).click()
  })

  await test.step('the same heat as a grid, and the words behind a field', async () => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Heat as a grid' }).click()
    await expectHeatInGrid(page)
    await field(page, 'Return').press('Enter')
    await expect(page.getByText(wrongBill)).toBeVisible()
    await expect(page.getByText(slowLift)).toBeHidden()
    await page.getByRole('link', { name: 'Back to the map' }).click()
    await expectHeatOnMap(page)
  })

  await test.step('the picture, copied and downloaded', async () => {
    const copied = await copyPicture(page)
    expect(copied.width).toBe(2 * (await pictureWidth(page)))
    expect(copied.ink).toBeGreaterThan(0.05)
    expect(await downloadPicture(page, 2)).toEqual(copied)
    expect((await downloadPicture(page, 1)).width).toBe(copied.width / 2)
  })

  await test.step('all of it again after a reload', async () => {
    const before = await placesOnMap(page)
    await page.reload()
    await expectHeatOnMap(page)
    await expect.poll(() => placesOnMap(page)).toEqual(before)
    await expect(connection(page, 'Book a room', 'Check in')).toBeAttached()
    await expect(page.getByRole('img', { name: `For ${persona.name}` })).toBeVisible()
    await expectSaved(page)
    await page.getByRole('link', { name: 'All journeys' }).click()
    const journey = page.getByRole('article').filter({ hasText: 'A stay by the river' })
    await expect(journey).toContainText(`${answers.length} responses`)
  })
})

async function undoAndRedo(page: Page): Promise<void> {
  const line = connection(page, 'Book a room', 'Check in')
  await page.keyboard.press('Control+z')
  await expect(line).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Checkin')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(card(page, 'Check in')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(line).toBeAttached()
}

const heatOn = (page: Page, title: string) =>
  card(page, title).getByRole('button', {
    name: heatAbout((touchpoint) => touchpoint === title),
    exact: true,
  })

async function expectHeatOnMap(page: Page): Promise<void> {
  for (const title of titles) await expect(heatOn(page, title)).toBeVisible()
}

const field = (page: Page, stage: string) => {
  const heat = heatAbout((touchpoint) => stages[stage]?.includes(touchpoint) ?? true)
  return page.getByRole('gridcell', { name: `${stage}, ${lane}: ${heat}`, exact: true })
}

async function expectHeatInGrid(page: Page): Promise<void> {
  for (const stage of [...Object.keys(stages), 'All stages']) {
    await expect(field(page, stage)).toBeVisible()
  }
}

/** Where each card lies on the map itself, wherever the view stands. */
async function placesOnMap(page: Page): Promise<Record<string, string>> {
  const places: Record<string, string> = {}
  for (const title of titles) places[title] = await placeOnMap(page, title)
  return places
}
