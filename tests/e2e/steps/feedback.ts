import { expect, type Locator, type Page } from '@playwright/test'
import type { SurveyFile } from './survey-files'

/** Opens the import dialog from the legend of the map's heat. */
export async function openImport(page: Page): Promise<Locator> {
  const panel = page.getByRole('complementary', { name: 'What customers said' })
  await page.getByRole('button', { name: /^(Import feedback|Where it hurts most)$/ }).click()
  await panel.getByRole('button', { name: 'Import feedback' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import feedback' })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Chooses the file and agrees with how it is read. */
export async function lookAt(dialog: Locator, file: SurveyFile, encoding: string): Promise<void> {
  await dialog.getByLabel('Feedback file').setInputFiles(file)
  await expect(dialog.getByRole('combobox', { name: 'Encoding' })).toHaveText(encoding)
  await dialog.getByRole('button', { name: 'Looks right' }).click()
}

/** What the ratings of a column, or the rows of a name, are about. */
export async function choose(page: Page, control: Locator, choice: string): Promise<void> {
  await control.click()
  await page.getByRole('option', { name: choice, exact: true }).click()
  await expect(control).toHaveText(choice)
}

/** Checks the rows, imports them, and waits for the end. */
export async function importAll(dialog: Locator, count: number): Promise<void> {
  const number = new Intl.NumberFormat('en').format(count)
  await dialog.getByRole('button', { name: `Import ${number} responses`, exact: true }).click()
  await expect(dialog.getByText(`${number} responses added.`)).toBeVisible()
}

/** Closes the import dialog and the panel behind it. */
export async function closeImport(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Import feedback' })
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Close the heat panel' }).click()
}
