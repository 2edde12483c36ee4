import { expect, type Page } from '@playwright/test'
import { makeMapWithKey } from '../factories/map-with-key'
import { makeMember } from '../factories/people'
import { test } from '../setup/e2e'
import { ratings, sendAnswers } from './steps/answers'
import { tellOfCustomers } from './steps/customers'

test('heat of one class of travel: chosen, in the address, against the others, and voted on', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Board'])
  const colleague = await makeMember({ db }, workspace, 'viewer')
  await sendAnswers(page, journeyId, key, [
    ...ratings('Board', '2026-05-01', { bad: 6, good: 4 }).map((one, index) => ({
      ...one,
      customer: `eco ${index}`,
    })),
    ...ratings('Board', '2026-06-01', { bad: 1, good: 19 }).map((one, index) => ({
      ...one,
      customer: `business ${index}`,
    })),
  ])
  await tellOfCustomers(db, workspace.id, (customer) => ({
    class: customer.startsWith('eco') ? 'Eco' : 'Business',
  }))
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=ranking`)

  await test.step('Eco alone, and somebody else sees the same by the link', async () => {
    await page.getByRole('button', { name: 'Attributes' }).click()
    const choice = page.getByRole('dialog', { name: 'Attributes' })
    await choice.getByRole('button', { name: 'class' }).click()
    // At once: before anything is drawn for the new address.
    await choice.getByRole('checkbox', { name: 'Eco' }).check()
    await page.keyboard.press('Escape')
    await expect(choice.getByRole('button', { name: 'class Eco' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(choice).toBeHidden()
    await expect(page.getByRole('button', { name: 'Attributes' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Remove the filter class: Eco' })).toBeVisible()
    await expect(page.getByText('From 10 responses')).toBeVisible()
    const browser = await newBrowser()
    await signIn(colleague, browser)
    const theirs = await browser.newPage()
    await theirs.goto(page.url())
    await expect(theirs.getByText('From 10 responses')).toBeVisible()
    await expect(theirs.getByRole('button', { name: 'Remove the filter class: Eco' })).toBeVisible()
  })

  await test.step('a step back shows the view before, and its filters', async () => {
    await page.getByRole('tab', { name: 'Trend' }).click()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.goBack()
    await expect(page.getByRole('tab', { name: 'Ranking' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(page.getByRole('button', { name: 'Remove the filter class: Eco' })).toBeVisible()
    await expect(page.getByText('From 10 responses')).toBeVisible()
  })

  await test.step('each month of the trend, with the formula of its own numbers', async () => {
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByRole('tab', { name: 'Trend' }).click()
    const chart = page
      .getByRole('list', { name: 'Heat by month' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Board' }) })
    await chart.getByText('How is this computed?').click()
    await expect(chart.getByText('n = 20, k = 1')).toBeVisible()
    await chart.getByRole('combobox', { name: 'Month' }).click()
    await page.getByRole('option', { name: 'May 2026, 10 responses' }).click()
    await expect(chart.getByText('n = 10, k = 6')).toBeVisible()
    await expect(chart.getByText('Period of the answers: 1 May 2026 to 31 May 2026.')).toBeVisible()
  })

  await test.step('all classes side by side in the grid', async () => {
    await page.getByRole('tab', { name: 'Grid' }).click()
    await page.getByRole('combobox', { name: 'Rows and columns of the grid' }).click()
    await page.getByRole('option', { name: 'Touchpoint × class' }).click()
    await expect(field(page, 'Board, Eco')).toContainText('n 10')
    await expect(field(page, 'Board, Business')).toContainText('n 20')
  })

  await test.step('a vote in the list of priorities, which others see', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('tab', { name: 'Priority' }).click()
    await expect(other.getByText('You have 5 of 5 votes left on this map.')).toBeVisible()
    await page.getByRole('tab', { name: 'Priority' }).click()
    await page.getByRole('button', { name: 'Vote for Board' }).click()
    await expect(page.getByText('You have 4 of 5 votes left on this map.')).toBeVisible()
    await page.getByRole('button', { name: 'Board Stage 1' }).click()
    const numbers = page.getByRole('region', { name: 'Numbers of Board' })
    await numbers.getByText('How is the heat computed?').click()
    await expect(numbers.getByText('n = 30, k = 7')).toBeVisible()
    await expect(other.getByText('You have 4 of 5 votes left on this map.')).toBeVisible()
  })
})

const field = (page: Page, name: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${name}:`) })
