import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import type { Box, Point } from './map'

/** Where somebody else's cursor came to rest on the screen; null: it is not on the map. */
export async function cursorOf(page: Page, name: string): Promise<Point | null> {
  const canvas = page.locator('canvas.peer-cursors')
  const cursors = JSON.parse((await canvas.getAttribute('data-cursors')) ?? '[]')
  const found = z
    .array(Cursor)
    .parse(cursors)
    .find((cursor) => cursor.name === name)
  const box = await canvas.boundingBox()
  return found && box ? { x: box.x + found.x, y: box.y + found.y } : null
}

const Cursor = z.object({ name: z.string(), x: z.number(), y: z.number() })

/** The ring around what somebody else has marked. */
export const ringOf = (page: Page, name: string) =>
  page.locator('.peer-ring').filter({ hasText: name })

export const peopleButton = (page: Page) =>
  page.getByRole('group', { name: 'People here' }).getByRole('button', { name: /here$/ })

export const face = (page: Page, name: string) =>
  page.getByRole('group', { name: 'People here' }).getByRole('button', { name: `Follow ${name}` })

export type View = Point & { zoom: number }

/** Where the canvas stands. */
export async function viewOf(page: Page): Promise<View> {
  const transform = await page
    .locator('.react-flow__viewport')
    .evaluate((element) => getComputedStyle(element).transform)
  const [zoom = 0, , , , x = 0, y = 0] = transform.match(/-?[\d.e-]+/g)?.map(Number) ?? []
  return { x, y, zoom }
}

/** Both windows, of one size, show the same part of the map. */
export async function expectSameView(one: Page, other: Page): Promise<void> {
  await expect
    .poll(async () => {
      const [a, b] = [await viewOf(one), await viewOf(other)]
      return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.zoom - b.zoom) * 1000)
    })
    .toBeLessThan(2)
}

/** Moves the view by the wheel, over an empty part of the map. */
export async function pan(page: Page, by: Point): Promise<void> {
  const before = await viewOf(page)
  await page.mouse.move(720, 700)
  await page.mouse.wheel(by.x, by.y)
  await expect.poll(async () => (await viewOf(page)).y).not.toBe(before.y)
}

export function isNear(a: Point, b: Point, pixels: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < pixels
}

export function liesAround(outer: Box, inner: Box): boolean {
  return isNear(outer, inner, 6) && Math.abs(outer.width - inner.width) < 12
}

/** The arrow of a cursor points there. */
export async function expectPointsAt(page: Page, name: string, point: Point): Promise<void> {
  await expect
    .poll(async () => {
      const cursor = await cursorOf(page, name)
      return cursor !== null && isNear(cursor, point, 2)
    })
    .toBe(true)
}

/** The arrow of a cursor is painted there: something is below its point, and nothing above. */
export async function expectPainted(page: Page, point: Point): Promise<void> {
  const below = { x: point.x + 3, y: point.y + 5 }
  const above = { x: point.x - 6, y: point.y - 6 }
  await expect
    .poll(async () => [await opacityAt(page, below), await opacityAt(page, above)])
    .toEqual([255, 0])
}

/** Of what the others' cursors cover at a point of the screen, 0 to 255. */
function opacityAt(page: Page, { x, y }: Point): Promise<number | undefined> {
  return page.locator('canvas.peer-cursors').evaluate(
    (canvas: HTMLCanvasElement, at) => {
      const box = canvas.getBoundingClientRect()
      const scale = canvas.width / box.width
      // One pixel of a copy: reading the canvas itself would make it slower from then on.
      const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      copy?.drawImage(
        canvas,
        -Math.round((at.x - box.x) * scale),
        -Math.round((at.y - box.y) * scale),
      )
      return copy?.getImageData(0, 0, 1, 1).data[3]
    },
    { x, y },
  )
}
