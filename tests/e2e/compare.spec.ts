import { expect, type Page } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeKey, makeMember, makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { ratings, sendAnswers } from './steps/answers'

test('two filters compared; a link shows somebody else the same', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const colleague = await makeMember({ db }, workspace, 'viewer')
  const { key } = await makeKey({ db }, workspace, 'editor')
  const { journeyId } = await makeMap({ db }, workspace, ['Search', 'Pay', 'Wait'])
  await sendAnswers(page, journeyId, key, [
    ...ratings('Search', '2026-07-01', { bad: 5, good: 35 }),
    ...ratings('Search', '2026-10-01', { bad: 30, good: 10 }),
    ...ratings('Pay', '2026-07-01', { bad: 8, good: 32 }),
    ...ratings('Pay', '2026-10-01', { bad: 9, good: 31 }),
    ...ratings('Wait', '2026-10-01', { bad: 3, good: 0 }),
  ])
  await signIn(owner)

  await test.step('the same on both sides is no comparison', async () => {
    await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat`)
    await page.getByRole('tab', { name: 'Compare' }).click()
    await expect(page.getByText('Choose what to compare')).toBeVisible()
  })

  await test.step('autumn in A, summer in B', async () => {
    await choosePeriod(page, 'First side', '2026-09-01', '2026-11-30')
    await choosePeriod(page, 'Second side', '2026-06-01', '2026-08-31')
    await expectDifferences(page)
  })

  await test.step('the formulas with this touchpoint’s own numbers', async () => {
    await row(page, 'Search').click()
    await page.getByText('How is this computed?').click()
    await expect(page.getByText('k/n = 30/40 = 0.750')).toBeVisible()
    await expect(page.getByText('k/n = 5/40 = 0.125')).toBeVisible()
    await expect(page.getByText('2 touchpoints are tested at once')).toBeVisible()
  })

  await test.step('the link, opened by a colleague', async () => {
    const browser = await newBrowser()
    await signIn(colleague, browser)
    const theirs = await browser.newPage()
    await theirs.goto(page.url())
    await expectDifferences(theirs)
    await expect(
      theirs.getByRole('region', { name: 'Second side' }).getByRole('button', {
        name: 'Period: 1 Jun 2026 to 31 Aug 2026',
      }),
    ).toBeVisible()
  })

  await test.step('periods that overlap get no verdict', async () => {
    const second = page.getByRole('region', { name: 'Second side' })
    await second.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page.getByText('83 responses count on both sides.')).toBeVisible()
    await expect(row(page, 'Search')).toContainText('No verdict')
  })
})

const row = (page: Page, title: string) =>
  page
    .getByRole('list', { name: 'Differences, surest first' })
    .getByRole('button')
    .filter({ hasText: title })

async function choosePeriod(page: Page, side: string, from: string, to: string): Promise<void> {
  await page
    .getByRole('region', { name: side })
    .getByRole('button', { name: /^Period:/ })
    .click()
  const period = page.getByRole('dialog', { name: 'Period' })
  await period.getByLabel('From').fill(from)
  await period.getByLabel('To').fill(to)
  await period.getByRole('button', { name: 'Show this period' }).click()
  await page.keyboard.press('Escape')
  await expect(period).toBeHidden()
}

async function expectDifferences(page: Page): Promise<void> {
  await expect(row(page, 'Search')).toContainText('More negative in A')
  await expect(row(page, 'Search')).toContainText('n 40')
  await expect(row(page, 'Pay')).toContainText('Could be noise')
  await expect(row(page, 'Wait')).toContainText('Too few to say')
}
