import { expect } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { closeImport, importAll, lookAt, openImport } from './steps/feedback'

const titles = ['Check in', 'Seat']
const labels = ['Very bad', 'Bad', 'Fair', 'Good', 'Very good']

/** One row a passenger: what is known of them, a rating of the first touchpoint, a label for the second. */
const passengers = Array.from({ length: 60 }, (_, index) => ({
  id: 7_000 + index,
  age: 20 + (index % 40),
  travelClass: index % 3 === 0 ? 'Business' : 'Eco',
  rating: 1 + (index % 5),
  label: labels[index % labels.length],
}))

const file = {
  name: 'passengers.csv',
  mimeType: 'text/csv' as const,
  buffer: Buffer.from(
    [
      'Passenger,Age,Class,Check in,Seat',
      ...passengers.map(({ id, age, travelClass, rating, label }) =>
        [id, age, travelClass, rating, label].join(','),
      ),
    ].join('\n'),
  ),
}

test('a wide survey with labels comes in with its attributes, and heat is seen by class of travel', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId } = await makeMap({ db }, workspace, titles)
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}`)
  await page.getByRole('button', { name: 'Heat', exact: true }).click()

  await test.step('columns of ratings, of labels, and of what is known of the passenger', async () => {
    const dialog = await openImport(page)
    await lookAt(dialog, file, 'UTF-8')
    for (const label of labels) {
      await expect(dialog.getByRole('combobox', { name: `What ${label} stands for` })).toBeVisible()
    }
    await dialog
      .getByRole('combobox', { name: 'What Very bad stands for' })
      .scrollIntoViewIfNeeded()
    await dialog.getByRole('button', { name: 'Check the rows' }).click()
    await importAll(dialog, 120)
    await closeImport(page)
  })

  await test.step('heat of one class', async () => {
    await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=ranking`)
    await expect(page.getByText('From 120 responses')).toBeVisible()
    await page.getByRole('button', { name: 'Attributes' }).click()
    const choice = page.getByRole('dialog', { name: 'Attributes' })
    await choice.getByRole('button', { name: 'Class' }).click()
    // It is checked when the address says so.
    await choice.getByRole('checkbox', { name: 'Business' }).click()
    await expect(choice.getByRole('checkbox', { name: 'Business' })).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(page.getByText('From 40 responses')).toBeVisible()
  })
})
