import { expect, type Page } from '@playwright/test'
import { makeMapWithKey } from '../factories/map-with-key'
import { test } from '../setup/e2e'
import { expectAccessible, expectFits } from './steps/accessible'
import { ratings, sendAnswers } from './steps/answers'
import { tellOfCustomers } from './steps/customers'

const titles = [
  'Find it',
  'চেক-ইন কাউন্টারে দীর্ঘ সারিতে দাঁড়িয়ে অপেক্ষা করা এবং ব্যাগ জমা দেওয়া',
  'ہوائی اڈے کے انتظار گاہ میں پرواز کے اعلان کا انتظار',
]
const [bengali, urdu] = [titles[1] as string, titles[2] as string]

const screens = [
  { name: 'desktop, light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  {
    name: 'phone, dark',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  },
] as const

for (const { name, ...screen } of screens) {
  test.describe(name, () => {
    test.use(screen)

    test('what one sees of feedback passes the rules of accessibility, and fits', async ({
      page,
      db,
      signIn,
    }) => {
      const { workspace, owner, key, journeyId } = await makeMapWithKey({ db }, titles)
      const address = `/w/${workspace.slug}/journeys/${journeyId}`
      await signIn(owner)
      const isGood = async (what: string) => {
        await expectAccessible(page, what)
        await expectFits(page, what)
      }

      for (const { tab, shows } of empty) {
        await page.goto(`${address}/heat?tab=${tab}`)
        await expect(page.getByText(shows)).toBeVisible()
        await isGood(`${tab}, empty`)
      }

      await fill(page, journeyId, key)
      await tellOfCustomers(db, workspace.id, (customer) => ({
        class: customer.startsWith('c-1') ? 'Eco' : 'Business',
      }))

      for (const { tab, shows } of full) {
        await page.goto(`${address}/heat?tab=${tab}`)
        await expect(page.getByText(shows).first()).toBeVisible()
        await isGood(tab)
      }

      await page.goto(address)
      await page.getByRole('button', { name: 'Heat', exact: true }).click()
      await expect(page.getByRole('button', { name: /^Heat \d+ of 100/ }).first()).toBeVisible()
      await isGood('the map with its heat')

      await page.goto(`${address}/heat?tab=ranking`)
      const all = page.getByRole('button', { name: 'Filters', exact: true })
      const attributes = page.getByRole('button', { name: 'Attributes' })
      await expect(all.or(attributes)).toBeVisible()
      await all.or(attributes).click()
      await page.getByRole('button', { name: /^class/ }).click()
      await page.getByRole('checkbox', { name: 'Eco' }).check()
      await isGood('the filters')

      await page.goto(`${address}/heat?tab=inbox`)
      await page.getByRole('option').first().click()
      await isGood('a marked response')
      await page.getByRole('button', { name: 'Make a rule' }).click()
      await expect(page.getByText('Takes 1 response.')).toBeVisible()
      await isGood('a rule')

      await page.goto(`${address}/heat?tab=sources`)
      const form = await makeForm(page, isGood)
      await page.getByRole('button', { name: 'New webhook' }).click()
      await isGood('a new webhook')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Import', exact: false }).first().click()
      await expect(page.getByText('Drop a file here')).toBeVisible()
      await isGood('a file to import')

      for (const language of ['en', 'fil', 'vi', 'bn', 'ur']) {
        await page.goto(`${form}?lang=${language}`)
        await isGood(`the form in ${language}`)
      }
    })
  })
}

const empty = [
  { tab: 'grid', shows: 'No feedback yet' },
  { tab: 'inbox', shows: 'Nothing waits here' },
  { tab: 'sources', shows: 'No form yet' },
  { tab: 'imports', shows: 'No imports yet' },
]

const full = [
  { tab: 'grid', shows: 'From 60 responses' },
  { tab: 'ranking', shows: 'From 60 responses' },
  { tab: 'trend', shows: 'Whole journey' },
  { tab: 'compare', shows: 'Choose what to compare' },
  { tab: 'compare&channel=App&vs.channel=Web', shows: 'Whole journey' },
  { tab: 'priority', shows: 'The numbers rank the opportunities.' },
  { tab: 'verbatims', shows: 'দেরি হয়েছে' },
]

/** Feedback that fills every view: two channels, importance, words, and some that waits. */
async function fill(page: Page, journeyId: string, key: string): Promise<void> {
  const answers = titles.flatMap((title, index) =>
    ratings(title, '2026-05-01', { bad: 4 + 3 * index, good: 10 }).map((one, at) => ({
      ...one,
      channel: at % 2 === 0 ? 'App' : 'Web',
      customer: `c-${at}`,
    })),
  )
  const told = ratings(bengali, '2026-04-01', { bad: 8, good: 1 })
  const words = told.map((one) => ({ ...one, customer: 'c-9', verbatim: 'দেরি হয়েছে' }))
  await sendAnswers(page, journeyId, key, [...answers, ...words])
  const data = [bengali, urdu].flatMap((touchpoint) =>
    Array.from({ length: 6 }, (_, index) => ({
      ...{ touchpoint, instrument: 'importance', value: 5, customer: `c-${index}` },
      externalId: `importance ${touchpoint} ${index}`,
    })),
  )
  const waiting = ['قطار بہت لمبی تھی', 'The queue was endless'].map((verbatim, index) => ({
    ...{ instrument: 'csat', value: 1, verbatim, externalId: `waits ${index}` },
    fields: { Topic: `Queue ${index}` },
  }))
  const sent = await page.request.post(`/api/v1/journeys/${journeyId}/feedback`, {
    headers: { authorization: `Bearer ${key}` },
    data: [...data, ...waiting],
  })
  expect(sent.status(), await sent.text()).toBeLessThan(300)
}

/** Makes a form in all languages by the dialogs, each of which is looked at. @returns its address */
async function makeForm(page: Page, isGood: (what: string) => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: 'New form' }).click()
  const dialog = page.getByRole('dialog', { name: 'New form' })
  for (const language of ['Filipino', 'Tiếng Việt', 'বাংলা', 'اردو']) {
    await dialog.getByRole('button', { name: language }).click()
  }
  await dialog.getByRole('combobox', { name: 'Touchpoint' }).click()
  await expect(page.getByRole('option', { name: urdu })).toBeVisible()
  await isGood('the touchpoints of a form')
  await page.getByRole('option', { name: urdu }).click()
  await isGood('a new form')
  await dialog.getByRole('button', { name: 'Make the form' }).click()
  const share = page.getByRole('dialog', { name: 'Link and code' })
  await expect(share.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await isGood('link and code')
  const address = await share.getByLabel('Link', { exact: true }).inputValue()
  await share.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'More for this form' })).toBeVisible()
  await isGood('a form in the list')
  return address
}
