import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canvasFont, fontStack } from '@/core/picture/fonts'
import { directionOf } from '@/core/picture/script'
import { fontFiles, registerFonts } from '@/server/export/fonts'
import { type Ink, inkOf, similarity } from './ink'

const texts = {
  Filipino: 'mapa ng paglalakbay ng customer',
  Vietnamese: 'bản đồ hành trình khách hàng: ặ ễ ờ ữ',
  'Vietnamese in parts': 'bản đồ hành trình khách hàng: ặ ễ ờ ữ'.normalize('NFD'),
  Bengali: 'গ্রাহক যাত্রা মানচিত্র, পৃষ্ঠা অর্ডার',
  Urdu: 'صارف کے سفر کا نقشہ، ادائیگی کا صفحہ',
  'Urdu with English': 'صارف کا Checkout صفحہ 24',
  Emoji: 'ok 😀 👩‍👩‍👧 🇵🇭 👍🏽',
}

const size = 48
const weight = 400
/** The same letters, in the same places, but for the smoothing of their edges. */
const alike = 0.85

describe('text in pictures, beside the same text in Chromium', () => {
  let browser: Browser
  let page: Page
  let folder: string

  beforeAll(async () => {
    registerFonts()
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-scripts-'))
    const file = path.join(folder, 'page.html')
    writeFileSync(file, pageOfFonts())
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    })
    page = await browser.newPage({ viewport: { width: 1400, height: 240 } })
    await page.goto(pathToFileURL(file).href)
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** How wide Chromium's page sets the text, and what it looks like. */
  async function inChromium(text: string): Promise<{ width: number; ink: Ink }> {
    const width = await page.evaluate(
      async ({ text, font }) => {
        const line = document.querySelector('span')
        if (!line) throw new Error('the page has no line')
        line.textContent = text
        await document.fonts.load(font, text)
        return line.getBoundingClientRect().width
      },
      { text, font: canvasFont({ size, weight }) },
    )
    return { width, ink: inkOf(await loadImage(await page.screenshot())) }
  }

  it.each(Object.entries(texts))('%s comes out the same', async (_, text) => {
    const there = await inChromium(text)
    const here = await onServer(text, (context) => context.fillText(text, 40, 130))
    expect(here.width / there.width).toBeGreaterThan(0.99)
    expect(here.width / there.width).toBeLessThan(1.01)
    expect(similarity(here.ink, there.ink)).toBeGreaterThan(alike)
  })

  it.each(['Bengali', 'Urdu', 'Vietnamese in parts'] as const)(
    'would notice %s whose letters do not join',
    async (name) => {
      const text = texts[name]
      const there = await inChromium(text)
      const here = await onServer(text, (context) => drawLetterByLetter(context, text))

      expect(similarity(here.ink, there.ink)).toBeLessThan(alike - 0.25)
    },
  )
})

function pageOfFonts(): string {
  const weights = ['400', '500', '600']
  const faces = fontFiles().map(({ family, path: file }) => {
    const found = weights.find((one) => path.basename(file).includes(`_${one}`)) ?? '400'
    const url = pathToFileURL(file).href
    return `@font-face { font-family: "${family}"; font-weight: ${found}; src: url("${url}") }`
  })
  const text = `font: ${weight} ${size}px ${fontStack}; white-space: pre; unicode-bidi: plaintext`
  return `<!doctype html><meta charset="utf-8"><style>${faces.join('\n')}
    body { margin: 40px; background: white } span { ${text}; line-height: 120px }</style><span></span>`
}

/** The same by the server's canvas. */
async function onServer(text: string, draw: (context: SKRSContext2D) => void) {
  const canvas = createCanvas(1400, 240)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000000'
  context.font = canvasFont({ size, weight })
  context.direction = directionOf(text)
  context.textAlign = 'left'
  draw(context)
  const image = await loadImage(canvas.toBuffer('image/png'))
  return { width: context.measureText(text).width, ink: inkOf(image) }
}

/** As programs draw that know no script: one letter after the other. */
function drawLetterByLetter(context: SKRSContext2D, text: string): void {
  const letters = [...text]
  if (directionOf(text) === 'rtl') letters.reverse()
  let x = 40
  for (const letter of letters) {
    context.fillText(letter, x, 130)
    x += context.measureText(letter).width
  }
}
