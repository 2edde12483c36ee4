import { expect, type Locator } from '@playwright/test'
import { makeMapWithKey } from '../factories/map-with-key'
import { test } from '../setup/e2e'
import { ratings, type SentAnswer, sendAnswers } from './steps/answers'
import { card, mapOf } from './steps/map'

/** Remembers what React gave this element, which is another object whenever its component is drawn. */
function remember(locator: Locator): Promise<void> {
  return locator.evaluate((element) => {
    Object.assign(element, { drawnWith: propsOf(element) })
    function propsOf(of: Element) {
      const key = Object.keys(of).find((name) => name.startsWith('__reactProps$'))
      return key && (of as unknown as Record<string, unknown>)[key]
    }
  })
}

function isDrawnAgain(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const all = element as unknown as Record<string, unknown>
    const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')) ?? ''
    if (!all.drawnWith) throw new Error('Nothing was remembered of it.')
    return all.drawnWith !== all[key]
  })
}

const by = (channel: string) => (answer: SentAnswer) => ({ ...answer, channel })

test('a filter draws the heat of the map anew, and not the editor', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Search', 'Pay'])
  await sendAnswers(page, journeyId, key, [
    ...ratings('Search', '2026-05-01', { bad: 2, good: 8 }).map(by('App')),
    ...ratings('Search', '2026-05-02', { bad: 8, good: 2 }).map(by('Web')),
  ])
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}`)
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  await page.getByRole('button', { name: 'Where it hurts most' }).click()
  const panel = page.getByRole('complementary', { name: 'What customers said' })
  const number = card(page, 'Search').getByRole('button', { name: /responses/ })
  await expect(number).toContainText('n 20')
  await panel.getByRole('button', { name: 'Filters' }).click()
  const filters = page.getByRole('dialog', { name: 'Filters' })
  await filters.getByRole('button', { name: 'Channel All' }).click()

  const parts = {
    'the bar above': page.locator('header').filter({ has: page.getByLabel('Find a command') }),
    'the tools': page.getByRole('toolbar', { name: 'Tools' }),
    'the map': mapOf(page),
    'a card without heat': card(page, 'Pay'),
    'the panel': panel,
  }
  for (const part of Object.values(parts)) await remember(part)
  await remember(number)
  await filters.getByRole('checkbox', { name: 'App' }).check()
  await expect(number).toContainText('n 10')
  expect(await isDrawnAgain(number), 'the heat').toBe(true)
  for (const [name, part] of Object.entries(parts)) {
    expect(await isDrawnAgain(part), name).toBe(false)
  }
})
