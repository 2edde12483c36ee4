import { expect } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { assignByKeys, expectWaiting, fillInbox } from './steps/inbox'

test('feedback without a touchpoint is assigned by keyboard, and by a rule', async ({
  page,
  db,
  signIn,
  faults,
}) => {
  // A pattern that cannot be read, tried while it is typed.
  faults.expect(/status of 400/)
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId, touchpoints } = await makeMap({ db }, workspace, ['Search', 'Pay', 'Wait'])
  const place = { workspaceId: workspace.id, journeyId }
  await fillInbox(db, place, [
    { words: 'The queue was endless' },
    { words: 'لمبی قطار تھی' },
    { words: 'Nobody at the counter' },
    ...Array.from({ length: 4 }, () => ({ words: 'Card refused', fields: { Topic: 'Till' } })),
    { words: 'Too dear, and the card was refused', fields: { Topic: 'Price' } },
  ])
  const counted = async (title: string) => {
    const sum = { where: { ...place, touchpointId: touchpoints[title] } }
    const kept = await db.heatRollup.aggregate({
      where: { ...sum.where, grain: 'all' },
      _sum: { n: true },
    })
    expect(kept._sum.n ?? 0).toBe(await db.response.count(sum))
    return kept._sum.n ?? 0
  }
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=inbox`)
  await expectWaiting(page, 8)

  // The first three, by keys alone; taken back, and assigned once more.
  const list = page.getByRole('listbox', { name: 'Responses without a touchpoint' })
  const first = list.getByRole('option').first()
  await list.focus()
  await page.keyboard.press('Space')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 responses marked')).toBeVisible()
  await assignByKeys(page, 'wait')
  await expectWaiting(page, 5)
  expect(await counted('Wait')).toBe(3)
  await expect(list).toBeFocused()
  await page.keyboard.press('u')
  await expectWaiting(page, 8)
  expect(await counted('Wait')).toBe(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await assignByKeys(page, 'wai')
  await expectWaiting(page, 5)

  // The next one becomes a rule by what it came with.
  await expect(first).toContainText('Card refused')
  await page.keyboard.press('r')
  const editor = page.getByRole('dialog', { name: 'New rule' })
  await expect(editor.getByLabel('Column', { exact: true })).toHaveValue('Topic')
  await expect(editor.getByText('Takes 4 responses.')).toBeVisible()
  await editor.getByRole('button', { name: 'And also' }).click()
  const kind = editor.getByRole('combobox', { name: 'Kind of condition 2' })
  await kind.click()
  await page.getByRole('option', { name: 'Pattern', exact: true }).click()
  const pattern = editor.getByLabel('This pattern occurs in what the customer wrote')
  await pattern.fill('card (refused')
  await expect(editor.getByText(/This pattern cannot be read/)).toBeVisible()
  await pattern.fill('card (was )?refused')
  await expect(editor.getByText('Takes 4 responses.')).toBeVisible()
  await editor.getByRole('combobox', { name: 'Belongs to' }).click()
  await page.getByRole('option', { name: 'Pay', exact: true }).click()
  await editor.getByRole('button', { name: 'Save the rule' }).click()

  // Looked at, run, and what was assigned by hand is where it was.
  await expect(page.getByText('A run would move 4 responses.')).toBeVisible()
  expect(await counted('Pay')).toBe(0)
  await page.getByRole('button', { name: 'Run the rules' }).click()
  await expect(page.getByText(/^Last run just now.*4 responses moved by the rules/)).toBeVisible()
  await expect(page.getByText(/All is where the rules say/)).toBeVisible()
  await expectWaiting(page, 1)
  expect(await counted('Pay')).toBe(4)
  expect(await counted('Wait')).toBe(3)
})
