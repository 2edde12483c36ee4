import { expect, type Page } from '@playwright/test'
import { boxOf, type Cell, card, centre, middleOf } from './map'
import { drag } from './pointer'

/** Drags a touchpoint from the toolbar into a cell and types its title. */
export async function dragTouchpoint(page: Page, cell: Cell, title: string): Promise<void> {
  const tool = page
    .getByRole('toolbar', { name: 'Tools' })
    .getByRole('button', { name: 'Touchpoint' })
  await drag(page, centre(await boxOf(tool)), await middleOf(page, cell))
  const field = page.getByRole('textbox', { name: 'Title of the touchpoint' })
  await expect(field).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  // Enter keeps the card and opens the next one, which Escape declines.
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(card(page, title)).toBeVisible()
}

/** Writes another title in the card itself. */
export async function renameInPlace(page: Page, title: string, next: string): Promise<void> {
  await card(page, title).dblclick()
  const field = page.getByRole('textbox', { name: 'Title of the touchpoint' })
  await expect(field).toBeFocused()
  await field.fill(next)
  await page.keyboard.press('Enter')
  await expect(card(page, next)).toBeVisible()
}

/** Drags a card by its middle to the middle of another cell. */
export async function moveTo(page: Page, title: string, cell: Cell): Promise<void> {
  await drag(page, centre(await boxOf(card(page, title))), await middleOf(page, cell))
}

/** Draws a connection from the dot on the card's end side to another card. */
export async function connect(page: Page, from: string, to: string): Promise<void> {
  await card(page, from).hover()
  const handle = card(page, from).locator('.card-handle.react-flow__handle-right')
  await drag(page, centre(await boxOf(handle)), centre(await boxOf(card(page, to))))
  await expect(connection(page, from, to)).toBeAttached()
}

export function connection(page: Page, from: string, to: string) {
  return page.getByRole('group', { name: `Connection from ${from} to ${to}`, exact: true })
}
