import { expect, type Page } from '@playwright/test'
import { v7 } from 'uuid'
import { makeMap } from '../factories/map'
import { makeMapWithKey } from '../factories/map-with-key'
import { makeMember } from '../factories/people'
import { test } from '../setup/e2e'
import { ratings, sendAnswers } from './steps/answers'
import { tellOfCustomers } from './steps/customers'

test('two filters compared; a link shows somebody else the same', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, [
    'Search',
    'Pay',
    'Wait',
  ])
  const colleague = await makeMember({ db }, workspace, 'viewer')
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

test('two segments, two personas, and the future journey, each by a choice or two', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, ['Board'])
  const future = await makeMap({ db }, workspace, ['Board'])
  await db.journey.update({
    where: { id: future.journeyId },
    data: { title: 'As it should be', state: 'future' },
  })
  const by = (who: string, day: string, values: { bad: number; good: number }) =>
    ratings('Board', day, values).map((one, index) => ({ ...one, customer: `${who} ${index}` }))
  await sendAnswers(page, journeyId, key, [
    ...by('eco', '2026-05-01', { bad: 30, good: 10 }),
    ...by('business', '2026-06-01', { bad: 4, good: 36 }),
  ])
  await sendAnswers(page, future.journeyId, key, by('eco', '2026-07-01', { bad: 2, good: 38 }))
  await tellOfCustomers(db, workspace.id, (customer) => ({
    class: customer.startsWith('eco') ? 'Eco' : 'Business',
  }))
  const segmentIds: Record<string, string> = {}
  for (const name of ['Eco', 'Business']) {
    segmentIds[name] = v7()
    const rule = { all: [{ is: 'one-of', key: 'class', values: [name] }] }
    await db.segment.create({
      data: { workspaceId: workspace.id, id: segmentIds[name], name, kind: 'behavioural', rule },
    })
  }
  for (const name of ['Ana', 'Ben', 'Nobody yet']) {
    await db.persona.create({ data: { workspaceId: workspace.id, id: v7(), name } })
  }
  await signIn(owner)

  await test.step('on their pages, personas say which customers they stand for', async () => {
    await page.goto(`/w/${workspace.slug}/personas`)
    for (const [name, segment] of [
      ['Ana', 'Eco'],
      ['Ben', 'Business'],
    ] as const) {
      await page.getByRole('link', { name }).click()
      const choice = page.getByRole('combobox', { name: 'Customers' })
      await choice.click()
      await page.getByRole('option', { name: segment }).click()
      await expect(choice).toHaveText(segment)
      await page.reload()
      await expect(choice).toHaveText(segment)
      await page.goto(`/w/${workspace.slug}/personas`)
    }
    await page.goto(`/w/${workspace.slug}/journeys/${journeyId}/heat?tab=compare`)
  })

  await test.step('Eco in A, Business in B', async () => {
    await choosePair(page, 'Two segments', 'Eco', 'Business')
    await expect(row(page, 'Board')).toContainText('More negative in A')
    await expect(row(page, 'Board')).toContainText('n 40')
    await expect(page.getByText('A: 40 responses')).toBeVisible()
  })

  await test.step('one step back, and the same by personas', async () => {
    await page.goBack()
    await expect(page.getByText('Choose what to compare')).toBeVisible()
    await page.getByRole('button', { name: 'Two personas' }).click()
    await expect(page.getByText('Not offered: Nobody yet.')).toBeVisible()
    await page.keyboard.press('Escape')
    await choosePair(page, 'Two personas', 'Ben', 'Ana')
    await expect(row(page, 'Board')).toContainText('Less negative in A')
  })

  await test.step('all of this journey beside the future one', async () => {
    await page
      .getByRole('region', { name: 'First side' })
      .getByRole('button', { name: 'Clear filters' })
      .click()
    await page.getByRole('button', { name: 'Current and future journey' }).click()
    await page.getByRole('menuitem', { name: 'As it should be Future' }).click()
    await expect(row(page, 'Board')).toContainText('More negative in A')
    await expect(page.getByText('A: 80 responses')).toBeVisible()
    await expect(page.getByText('B: 40 responses')).toBeVisible()
  })
})

async function choosePair(page: Page, pair: string, a: string, b: string): Promise<void> {
  await page.getByRole('button', { name: pair }).click()
  const choice = page.getByRole('dialog', { name: pair })
  for (const [side, name] of [
    ['A', a],
    ['B', b],
  ] as const) {
    await choice.getByRole('combobox', { name: side, exact: true }).click()
    await page.getByRole('option', { name, exact: true }).click()
  }
  await choice.getByRole('button', { name: 'Compare' }).click()
  await expect(choice).toBeHidden()
}

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
