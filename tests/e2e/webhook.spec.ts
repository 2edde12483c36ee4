import { expect, type Locator, type Page } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeMember, makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'

const message = (id: string, words: string) => ({
  ticket: { id, about: 'Pay' },
  answer: { score: 2, text: words },
})

async function post(address: string, body: object): Promise<number> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  return answer.status
}

async function choose(page: Page, dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Makes a webhook by the dialog. @returns its address with the secret */
async function makeWebhook(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'New webhook' }).click()
  const dialog = page.getByRole('dialog', { name: 'New webhook' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Make the webhook' }).click()
  const address = await dialog.getByLabel('Address').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return address
}

test('a help desk sends an answer, somebody says how to read it, and the next one is on the map', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId } = await makeMap({ db }, workspace, ['Search', 'Pay'])
  const heat = `/w/${workspace.slug}/journeys/${journeyId}/heat`
  await signIn(owner, page.context())
  await page.goto(`${heat}?tab=sources`)
  const address = await makeWebhook(page, 'Help desk')
  const row = page.getByRole('listitem').filter({ hasText: 'Help desk' })
  await expect(row.getByText('Not read yet')).toBeVisible()
  expect(await post(address, message('1', 'the first'))).toBe(202)

  // The sample comes into the list by itself.
  await row.getByRole('button', { name: 'Samples (1)' }).click()
  await page.getByRole('button', { name: 'Use this as the sample' }).click()
  const dialog = page.getByRole('dialog', { name: 'How it is read' })
  await dialog.getByRole('button', { name: 'Read the sample' }).click()
  await choose(page, dialog, 'Answer', 'answer.score: 2')
  await choose(page, dialog, 'In the customer’s words', 'answer.text: the first')
  await choose(page, dialog, 'Id of the answer', 'ticket.id: 1')
  await choose(page, dialog, 'About', 'A field names the touchpoint')
  await choose(page, dialog, 'Name of the touchpoint', 'ticket.about: Pay')
  await dialog.getByRole('button', { name: 'Try it on the sample' }).click()
  const outcome = dialog.getByRole('region', { name: 'What the sample comes to' })
  await expect(outcome.getByRole('status')).toHaveText('1 response')
  await expect(outcome).toContainText('2 of 5')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(row.getByText('Not read yet')).toBeHidden()

  const viewer = await makeMember({ db }, workspace, 'viewer')
  const other = await (await newBrowser()).newPage()
  await signIn(viewer, other.context())
  await other.goto(`${heat}?tab=verbatims`)
  await expect(other.getByRole('tab', { name: 'Verbatims' })).toBeVisible()
  await expect(other.getByRole('tab', { name: 'Sources' })).toBeHidden()
  const words = 'পেমেন্ট আটকে গেছে'
  expect(await post(address, message('2', words))).toBe(200)
  await expect(other.getByText(words)).toBeVisible()
  expect(await post(`${address}x`, message('3', 'from a stranger'))).toBe(404)
  expect(await db.response.count({ where: { journeyId } })).toBe(1)
})
