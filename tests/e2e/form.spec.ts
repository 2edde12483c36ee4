import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'

const question = 'পেমেন্ট কেমন ছিল?'
const words = 'ধীর ছিল, তবে কাজ হয়েছে।'

/** Makes a form by the dialog. @returns its address */
async function makeForm(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'New form' }).click()
  const dialog = page.getByRole('dialog', { name: 'New form' })
  await dialog.getByRole('combobox', { name: 'Touchpoint' }).click()
  await page.getByRole('option', { name: 'Pay', exact: true }).click()
  await dialog.getByRole('button', { name: 'বাংলা' }).click()
  await dialog.getByRole('button', { name: 'اردو' }).click()
  await dialog.getByRole('textbox', { name: 'বাংলা' }).fill(question)
  await dialog.getByRole('button', { name: 'Make the form' }).click()
  const share = page.getByRole('dialog', { name: 'Link and code' })
  await expect(share.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  const download = share.getByRole('link', { name: 'Download' })
  await expect(download).toHaveAttribute('href', /^data:image\/png/)
  await expect(share.getByLabel('Frame')).toHaveValue(/^<iframe src="http/)
  const address = await share.getByLabel('Link', { exact: true }).inputValue()
  await share.getByRole('button', { name: 'Done' }).click()
  return address
}

/** Sends until it is taken: an answer that comes within seconds of its page is asked for again. */
async function sendAnswer(customer: Page, button: string, thanks: string): Promise<void> {
  await expect(async () => {
    const send = customer.getByRole('button', { name: button })
    if (await send.isVisible()) await send.click()
    await expect(customer.getByRole('heading', { name: thanks })).toBeVisible({ timeout: 1000 })
  }).toPass()
}

/** Somebody's own site with one page. */
async function startSite(body: string) {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>Shop</title><link rel="icon" href="data:,">${body}`),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a customer answers a form without script, and the team reads it at once', async ({
  page,
  db,
  signIn,
  newBrowser,
  faults,
}) => {
  // The page again, because the answer came too fast.
  faults.expect(/status of 422 .*\/f\//)
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId } = await makeMap({ db }, workspace, ['Search', 'Pay'])
  const heat = `/w/${workspace.slug}/journeys/${journeyId}/heat`
  await signIn(owner, page.context())
  await page.goto(`${heat}?tab=sources`)
  const address = await makeForm(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'Pay' })).toBeVisible()
  await page.getByRole('tab', { name: 'Verbatims' }).click()

  const phone = await newBrowser({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    locale: 'bn-BD',
  })
  const customer = await phone.newPage()
  await customer.goto(address)
  const answers = customer.getByRole('group', { name: question })
  await answers.getByRole('radio', { name: 'সন্তুষ্ট', exact: true }).check()
  await customer.getByRole('textbox').fill(words)
  await sendAnswer(customer, 'পাঠান', 'ধন্যবাদ')
  await expect(page.getByText(words)).toBeVisible()

  await customer.goto(`${address}?lang=ur`)
  await expect(customer.locator('html')).toHaveAttribute('dir', 'rtl')

  // On another site, in a frame.
  const site = await startSite(`<iframe src="${address}?lang=en" title="Feedback"></iframe>`)
  const shop = await (await newBrowser()).newPage()
  await shop.goto(site.address)
  const frame = shop.frameLocator('iframe')
  await frame.getByRole('radio', { name: 'Very dissatisfied' }).press('Space')
  await expect(frame.getByRole('radio', { name: 'Very dissatisfied' })).toBeChecked()
  await site.close()
  expect(await db.response.count({ where: { journeyId } })).toBe(1)
})
