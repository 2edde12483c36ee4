import { randomUUID } from 'node:crypto'
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

const useOf = (dialog: Locator, field: string) =>
  dialog.getByRole('combobox', { name: `Use of the column ${field}`, exact: true })

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

  // The sample comes into the list by itself, and what it says is guessed.
  await expect(row.getByRole('button', { name: 'Samples (1)' })).toBeVisible()
  await row.getByRole('button', { name: 'How it is read' }).click()
  const dialog = page.getByRole('dialog', { name: 'How it is read' })
  await expect(dialog.getByLabel('Sample message')).toHaveValue(/the first/)
  await expect(useOf(dialog, 'ticket.about')).toHaveText('Touchpoint')
  await expect(useOf(dialog, 'answer.score')).toHaveText('Answer')
  await choose(page, dialog, 'Instrument of all answers', 'Customer satisfaction, 1 to 5')
  const outcome = dialog.getByRole('region', { name: 'What this message would give' })
  await expect(outcome.getByRole('status')).toHaveText('This message would give 1 response.')
  await expect(outcome.getByRole('listitem')).toContainText(/CSAT.*2 of 5.*Pay.*the first/)
  await dialog.getByRole('button', { name: 'Save' }).click()
  const kept = page.getByRole('dialog', { name: 'Messages that were not taken' })
  await kept.getByRole('button', { name: 'Read them now' }).click()
  await expect(kept.getByText('1 response added. All that was kept has been read.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row.getByRole('button', { name: 'How it is read' })).toBeVisible()
  await expect(row.getByText('Not read yet')).toBeHidden()
  await expect(row.getByRole('button', { name: 'Not understood' })).toBeHidden()

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
  expect(await db.response.count({ where: { journeyId } })).toBe(2)
})

test('a list of answers is read whole: words, attributes, times, names, and what is wrong by its path', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId, touchpoints } = await makeMap({ db }, workspace, ['Search', 'Pay'])
  await signIn(owner, page.context())
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=sources`)
  const address = await makeWebhook(page, 'Survey')
  const item = (id: string, change: object = {}) => ({
    ...{ id, when: '3/4/2026 10:00', step: 'Zahlung', mood: 'sehr gut', plan: 'Plus', who: 'c-1' },
    ...change,
  })
  const items = [item('1'), item('2', { mood: 'schlecht' }), item('3', { step: 'Pay', mood: '4' })]
  expect(await post(address, { data: { items } })).toBe(202)
  const row = page.getByRole('listitem').filter({ hasText: 'Survey' })
  await expect(row.getByRole('button', { name: 'Samples (1)' })).toBeVisible()
  await row.getByRole('button', { name: 'How it is read' }).click()
  const dialog = page.getByRole('dialog', { name: 'How it is read' })
  await choose(page, dialog, 'An answer is', 'Each one in data.items')
  await expect(dialog.getByText('It holds 3 answers.')).toBeVisible()
  await choose(page, dialog, 'Use of the column step', 'Touchpoint')
  await choose(page, dialog, 'Use of the column mood', 'Answer')
  await choose(page, dialog, 'Use of the column who', 'Customer')
  await choose(page, dialog, 'Use of the column when', 'Date or time')
  await choose(page, dialog, 'Use of the column plan', 'Attribute')
  await choose(page, dialog, 'Whose attribute plan is', 'Of the customer')
  await choose(page, dialog, 'Dates like 3/4/2026 mean', 'Day first, 31/12/2026')
  await choose(page, dialog, 'Instrument of all answers', 'Star rating, 1 to 5')

  // A name that is on no card, and a word that stands for nothing yet, are named by their paths.
  const outcome = dialog.getByRole('region', { name: 'What this message would give' })
  const wrong = outcome.getByRole('list', { name: 'What cannot go in' })
  await expect(wrong).toContainText('data.items[0].step')
  await choose(page, dialog, 'Touchpoint for Zahlung', 'Pay')
  await expect(wrong).toContainText('data.items[0].mood')
  const words = dialog.getByText('Words and scale of mood')
  const value = (word: string) => dialog.getByLabel(`Value of ${word}`, { exact: true })
  await expect(words).toBeVisible()
  for (const [word, stands] of [
    ['sehr gut', '5'],
    ['schlecht', '1'],
  ] as const) {
    const kind = dialog.getByLabel(`What ${word} stands for`, { exact: true })
    if ((await kind.inputValue()) !== 'value') await kind.selectOption('value')
    await value(word).fill(stands)
  }
  await expect(outcome.getByRole('status')).toHaveText('This message would give 3 responses.')
  await expect(outcome).toContainText(/Rating.*5 of 5.*from “sehr gut”.*Pay.*c-1.*3 Apr 2026.*Plus/)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(row.getByText('Not read yet')).toBeHidden()

  expect(await post(address, { data: { items } })).toBe(200)
  const stored = await db.response.findMany({
    where: { journeyId },
    orderBy: { value: 'asc' },
    select: { value: true, rawValue: true, touchpointId: true, at: true },
  })
  const shared = { touchpointId: touchpoints.Pay, at: new Date('2026-04-03T10:00:00Z') }
  expect(stored).toEqual([
    { ...shared, value: 1, rawValue: 'schlecht' },
    { ...shared, value: 4, rawValue: null },
    { ...shared, value: 5, rawValue: 'sehr gut' },
  ])
  const customers = await db.customer.findMany({ where: { workspaceId: workspace.id } })
  expect(customers).toMatchObject([{ externalId: 'c-1', attributes: { plan: 'Plus' } }])
})

test('what a program has set is not lost when a person changes another thing', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId, touchpoints } = await makeMap({ db }, workspace, ['Search', 'Pay'])
  const mapping = {
    format: { kind: 'json', rowsAt: 'data' },
    ...{ dateOrder: 'mdy', zone: 'Asia/Dhaka', source: 'Desk', channel: 'Mail' },
    columns: { time: 1, channel: null, source: null, customer: 2, externalId: 0 },
    attributes: [{ column: 2, key: 'person', label: 'Person', type: 'text', of: 'response' }],
    values: [{ column: 3, table: { words: [{ word: 'Good', value: 5 }], else: 'refuse' } }],
    scales: [{ column: 3, rule: { from: [0, 100], reversed: false } }],
    ...{ layout: 'long', touchpoint: null, value: 3, verbatim: null },
    instrument: { from: 'fixed', instrument: 'ces' },
    touchpoints: [
      { name: 'Till', target: { kind: 'touchpoint', touchpointId: touchpoints.Pay as string } },
    ],
  }
  const names = ['id', 'sent', 'who', 'score', 'text']
  await db.source.create({
    data: {
      ...{ workspaceId: workspace.id, journeyId, id: randomUUID(), name: 'Desk', kind: 'webhook' },
      mapping: { names, mapping },
    },
  })
  await signIn(owner, page.context())
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=sources`)
  await page.getByRole('button', { name: 'How it is read' }).click()
  const dialog = page.getByRole('dialog', { name: 'How it is read' })
  await expect(dialog.getByRole('list', { name: 'Other uses of who' })).toContainText(/Also: /)
  await choose(page, dialog, 'Use of the column text', 'Customer’s words')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  const saved = await db.source.findFirstOrThrow({ where: { journeyId } })
  expect(saved.mapping).toEqual({ names, mapping: { ...mapping, verbatim: 4 } })
})
