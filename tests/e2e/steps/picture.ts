import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, type Page } from '@playwright/test'
import { layout } from '@/core/journey/layout'
import type { JourneyRecord } from '@/core/journey/records'

export type Picture = {
  width: number
  height: number
  /** Share of the pixels that are not the ground's colour, 0..1. */
  ink: number
}

/** By the menu; read back from the clipboard as another program would. */
export async function copyPicture(page: Page): Promise<Picture> {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Copy as a picture' }).click()
  await expect(page.getByText('The picture is in the clipboard.')).toBeVisible()
  const base64 = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  })
  return look(Buffer.from(base64, 'base64'))
}

export async function downloadPicture(page: Page, scale: 1 | 2 | 4): Promise<Picture> {
  await page.getByRole('button', { name: 'Export' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: `Download as PNG, ${scale}x` }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/\.png$/)
  return look(await readFile(await download.path()))
}

/** How wide the picture of this map is at 1x: its layout between margins of 40 pixels. */
export async function pictureWidth(page: Page): Promise<number> {
  const journeyId = new URL(page.url()).pathname.split('/').at(-1)
  const input = encodeURIComponent(JSON.stringify({ journeyId }))
  const answer = await page.request.get(
    new URL(`/api/trpc/journey.records?input=${input}`, page.url()).href,
  )
  const { records }: { records: JourneyRecord[] } = (await answer.json()).result.data
  return layout(new Map(records.map((record) => [record.id, record]))).width + 80
}

async function look(png: Buffer): Promise<Picture> {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const { width, height } = await loadImage(png)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.drawImage(await loadImage(png), 0, 0)
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
  const ground = pixels[0]
  const ink = pixels.reduce((count, pixel) => count + (pixel === ground ? 0 : 1), 0)
  return { width, height, ink: ink / pixels.length }
}
