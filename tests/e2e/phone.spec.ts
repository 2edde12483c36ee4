import { expect } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { card, expectSaved } from './steps/map'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone: from home to the map, and a title written in the sheet', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  await makeMap({ db }, workspace, ['Search', 'Pay'])
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}`)
  await page.getByRole('link', { name: 'A map' }).tap()
  await card(page, 'Search').tap()
  await page.getByRole('button', { name: 'Details' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Touchpoint' })
  await sheet.getByRole('textbox', { name: 'Title' }).fill('Look around')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(card(page, 'Look around')).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(card(page, 'Look around')).toBeVisible()
})
