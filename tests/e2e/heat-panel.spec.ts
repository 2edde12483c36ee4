import { expect } from '@playwright/test'
import { makeMapWithKey } from '../factories/map-with-key'
import { test } from '../setup/e2e'
import { ratings, sendAnswers } from './steps/answers'
import { card } from './steps/map'

test('a pain point that is chosen beside the map is shown clear of the panel', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Search', 'Pay'])
  await sendAnswers(page, journeyId, key, [
    ...ratings('Search', '2026-05-01', { bad: 2, good: 8 }),
    ...ratings('Pay', '2026-05-01', { bad: 0, good: 20 }),
  ])
  await signIn(owner)
  await page.setViewportSize({ width: 800, height: 700 })
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}`)
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  await page.getByRole('button', { name: 'Where it hurts most' }).click()
  const panel = page.getByRole('complementary', { name: 'What customers said' })
  const pain = panel.getByRole('list', { name: 'Pain points, hottest first' })

  await test.step('without a negative answer the share is told, not an interval without width', async () => {
    await expect(pain.getByRole('listitem').filter({ hasText: 'Pay' })).toContainText(
      'none negative, share 0% to 16% (95%)',
    )
  })

  await pain.getByRole('button').filter({ hasText: 'Pay' }).click()
  await expect(panel.getByText('0 of 20 responses are negative (0%).')).toBeVisible()
  const left = (await panel.boundingBox())?.x ?? 0
  await expect
    .poll(async () => {
      const box = await card(page, 'Pay').boundingBox()
      return box === null ? null : box.x + box.width
    })
    .toBeLessThan(left)
})

test('a touchpoint’s scores come after its heat, move nothing, and follow the news', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Search', 'Pay'])
  const send = (day: string) =>
    sendAnswers(page, journeyId, key, ratings('Pay', day, { bad: 2, good: 8 }))
  await send('2026-05-01')
  await signIn(owner)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/heat\.touchpoint/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}`)
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  await page.getByRole('button', { name: 'Where it hurts most' }).click()
  const panel = page.getByRole('complementary', { name: 'What customers said' })
  await panel.getByRole('button').filter({ hasText: 'Pay' }).click()
  await expect(panel.getByText('2 of 10 responses are negative (20%).')).toBeVisible()
  await expect(panel.getByRole('status', { name: 'Loading scores' })).toBeVisible()
  const below = panel.getByText('How is this computed?')
  const before = await below.boundingBox()

  release()
  const scores = panel.getByRole('list', { name: 'Scores by instrument' })
  await expect(scores).toContainText('10 responses')
  expect(await below.boundingBox()).toEqual(before)

  await send('2026-05-02')
  await expect(panel.getByText('4 of 20 responses are negative (20%).')).toBeVisible()
  await expect(scores).toContainText('20 responses')
})
