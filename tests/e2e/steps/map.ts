import { expect, type Locator, type Page } from '@playwright/test'

export type Cell = { stage: string; lane: string }

export const mapOf = (page: Page) => page.getByRole('application', { name: 'Journey map' })

/** A touchpoint or note on the map, by its text. */
export function card(page: Page, title: string): Locator {
  return mapOf(page).getByRole('group', { name: title, exact: true })
}

/** Every edit so far is acknowledged by the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved')
}

export async function expectCards(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await expect(card(page, title)).toBeVisible()
}

/** The middle of a cell on the screen: below its stage's name, beside its lane's. */
export async function middleOf(page: Page, { stage, lane }: Cell): Promise<Point> {
  const column = await boxOf(page.getByRole('button', { name: `Stage: ${stage}`, exact: true }))
  const row = await boxOf(page.getByRole('button', { name: `Lane: ${lane}`, exact: true }))
  return { x: column.x + column.width / 2, y: row.y + row.height / 2 }
}

export type Point = { x: number; y: number }
export type Box = Point & { width: number; height: number }

/** Where something comes to rest on the screen: a layout may be about to move it, or a transition. */
export async function boxOf(locator: Locator): Promise<Box> {
  await expect(locator).toBeVisible()
  return locator.evaluate(async (element) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let before = ''; ; await nextFrame()) {
      const { x, y, width, height } = element.getBoundingClientRect()
      const now = [x, y, width, height].join()
      if (now === before) return { x, y, width, height }
      before = now
    }
  })
}

export const centre = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
})

/** Where a card lies on the map itself, wherever the view stands. */
export function placeOnMap(page: Page, title: string): Promise<string> {
  return card(page, title).evaluate((element) => {
    const node = element.closest<HTMLElement>('.react-flow__node')
    return node?.style.transform ?? 'nowhere'
  })
}
