import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, type Page } from '@playwright/test'

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
