import { expect } from '@playwright/test'
import { makeMapWithKey } from '../factories/map-with-key'
import { test } from '../setup/e2e'
import { ratings, sendAnswers } from './steps/answers'
import { tellOfCustomers } from './steps/customers'
import { boxOf } from './steps/map'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone all filters are one row: a button with their number, and chips of what is set', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Board'])
  await sendAnswers(
    page,
    journeyId,
    key,
    ratings('Board', '2026-05-01', { bad: 10, good: 20 }).map((one, index) => ({
      ...one,
      channel: index < 12 ? 'App' : 'Counter',
      customer: `${index < 15 ? 'eco' : 'business'} ${index}`,
    })),
  )
  await tellOfCustomers(db, workspace.id, (customer) => ({
    class: customer.startsWith('eco') ? 'Eco' : 'Business',
  }))
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=ranking`)
  const row = page.getByRole('group', { name: 'Filters' })
  const before = await boxOf(row)
  await row.getByRole('button', { name: 'Filters' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Filters' })

  await test.step('chosen in the sheet, one line for each filter', async () => {
    await sheet.getByRole('button', { name: 'Channel All' }).tap()
    await sheet.getByRole('checkbox', { name: 'App' }).tap()
    await expect(sheet.getByRole('button', { name: 'Channel App' })).toBeVisible()
    await sheet.getByRole('button', { name: 'class All' }).tap()
    await expect(sheet.getByRole('checkbox', { name: 'App' })).toBeHidden()
    await sheet.getByRole('checkbox', { name: 'Eco' }).tap()
    await sheet.getByRole('button', { name: 'class Eco' }).tap()
    await sheet.getByRole('button', { name: 'Period All time' }).tap()
    await sheet.getByRole('button', { name: 'Last 12 months' }).tap()
  })

  await test.step('Escape closes the open line, then the sheet, and the button has the focus', async () => {
    await page.keyboard.press('Escape')
    await expect(sheet.getByRole('button', { name: 'Last 90 days' })).toBeHidden()
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(row.getByRole('button', { name: 'Filters, 3 set' })).toBeFocused()
  })

  await test.step('they are still one row, and a chip takes its filter away', async () => {
    await expect(page.getByText('From 12 responses')).toBeVisible()
    expect((await boxOf(row)).height).toBe(before.height)
    await row.getByRole('button', { name: 'Remove the filter Channel: App' }).tap()
    await expect(page.getByText('From 15 responses')).toBeVisible()
    await expect(row.getByRole('button', { name: 'Filters, 2 set' })).toBeVisible()
    await row.getByRole('button', { name: 'Filters, 2 set' }).tap()
    await sheet.getByRole('button', { name: 'Clear filters' }).tap()
    await sheet.getByRole('button', { name: 'Done' }).tap()
    await expect(page.getByText('From 30 responses')).toBeVisible()
  })
})
