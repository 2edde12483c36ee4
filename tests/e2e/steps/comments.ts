import { expect, type Locator, type Page } from '@playwright/test'
import { card } from './map'

export const discussion = (page: Page) => page.getByRole('dialog', { name: 'Discussion' })
export const commentsPanel = (page: Page) => page.getByRole('complementary', { name: 'Comments' })

/** Pins of threads on something, by its name. */
export const pinOn = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Comment by .* on ${name}:`) })

/** A comment by what it says. */
export const commentSaying = (within: Page | Locator, text: string) =>
  within.getByRole('listitem').filter({ hasText: text })

/** Opens a new comment on a card, with the comment tool; ends in its field. */
export async function beginOn(page: Page, title: string): Promise<Locator> {
  await page.keyboard.press('c')
  await card(page, title).click()
  const field = page.getByRole('textbox', { name: 'Write a comment' })
  await expect(field).toBeFocused()
  return field
}

/** Sends what stands in a field, and waits until the server has it. */
export async function send(page: Page, field: Locator): Promise<void> {
  await field.press('Control+Enter')
  await expect(page.getByText('Sending…')).toHaveCount(0)
  await expect(page.getByText('Not sent.')).toHaveCount(0)
}
