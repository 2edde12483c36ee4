import { expect, type Page } from '@playwright/test'
import { makeMapWithKey } from '../factories/map-with-key'
import { test } from '../setup/e2e'
import { sendAnswers } from './steps/answers'
import { card } from './steps/map'

const slow = 'লিফট খুব ধীর, সিঁড়ি দিয়ে উঠতে হয়েছে।'

test('customers’ words: found in any script, kept as evidence, quoted on the map', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Check in'])
  await sendAnswers(page, journeyId, key, [
    { touchpoint: 'Check in', day: '2026-05-01', value: 1, verbatim: slow },
    { touchpoint: 'Check in', day: '2026-05-02', value: 5, verbatim: 'The river is lovely' },
  ])
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=verbatims`)
  await expect(words(page)).toHaveCount(2)

  await test.step('searched, and the address says it', async () => {
    await page.getByRole('searchbox', { name: 'Search in verbatims' }).fill('ধীর')
    await expect(words(page)).toHaveCount(1)
    await expect(words(page).locator('mark')).toHaveText('ধীর')
    await page.reload()
    await expect(words(page)).toHaveCount(1)
  })

  await test.step('starred and tagged', async () => {
    await words(page).getByRole('button', { name: 'Star as evidence' }).click()
    await words(page).getByRole('button', { name: 'Tag', exact: true }).click()
    await page.getByRole('combobox', { name: 'Tag' }).fill('lift')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(words(page).getByRole('button', { name: 'Remove the tag lift' })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search in verbatims' }).fill('')
    await expect(words(page)).toHaveCount(2)
    await page.getByRole('switch', { name: 'Starred only' }).click()
    await expect(words(page)).toHaveCount(1)
  })

  await test.step('quoted: asked for a lane, as the map has none for it', async () => {
    await words(page).getByRole('button', { name: 'Quote on the map' }).click()
    await page.getByRole('button', { name: 'A new lane: Evidence' }).click()
    await expect(page.getByText('Quoted on the map, in the lane Evidence.')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the map' }).click()
    await expect(card(page, `“${slow}”`)).toBeVisible()
  })
})

test('words that came after the page had loaded and before it was live are shown', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Check in'])
  let goLive = () => {}
  const held = new Promise<void>((resolve) => {
    goLive = resolve
  })
  await page.routeWebSocket(/\/api\/trpc/, async (socket) => {
    await held
    socket.connectToServer()
  })
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=verbatims`)
  await expect(page.getByText('No verbatims here')).toBeVisible()
  await sendAnswers(page, journeyId, key, [
    { touchpoint: 'Check in', day: '2026-05-01', value: 1, verbatim: slow },
  ])
  goLive()
  await expect(words(page)).toHaveCount(1)
})

const words = (page: Page) => page.getByRole('list', { name: 'Verbatims' }).getByRole('listitem')
