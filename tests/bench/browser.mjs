import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { chromiumArguments, provideChromium } from '../setup/chromium.mjs'
import { progress, quantile, round } from './measure.mjs'

export function launchBrowser() {
  const executablePath = provideChromium(progress)
  return chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) })
}

/** Counts the gzipped bytes of every script that a page loads from now on. */
export function countScripts(page) {
  const sizes = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  return async () => round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024)
}

/** Milliseconds between the frames that a page shows while `gesture` runs. */
export async function framesDuring(page, gesture) {
  await page.evaluate(() => {
    const state = { running: true, deltas: [], last: performance.now() }
    window.benchFrames = state
    const tick = (now) => {
      state.deltas.push(now - state.last)
      state.last = now
      if (state.running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await gesture()
  return page.evaluate(() => {
    window.benchFrames.running = false
    return window.benchFrames.deltas.slice(1)
  })
}

/**
 * Pans, zooms and drags a card as a person does, and says the 95th percentile
 * of the time between frames for each, ms.
 *
 * @param card finds a card that is in view
 */
export async function gestures(page, card) {
  const middle = { x: 720, y: 450 }
  const frames = {}
  await page.mouse.move(middle.x, middle.y)
  frames.pan = await framesDuring(page, async () => {
    for (let step = 0; step < 90; step += 1) {
      await page.mouse.wheel(step < 45 ? 12 : -12, step < 45 ? 8 : -8)
    }
  })
  frames.zoom = await framesDuring(page, async () => {
    await page.keyboard.down('Control')
    for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 30 ? 10 : -10)
    await page.keyboard.up('Control')
  })
  const box = await (await card()).boundingBox()
  const grip = { x: box.x + box.width / 2, y: box.y + 12 }
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  frames.drag = await framesDuring(page, async () => {
    for (let step = 1; step <= 90; step += 1) {
      const away = step <= 45 ? step : 90 - step
      await page.mouse.move(grip.x + away * 4, grip.y + away * 2)
    }
  })
  await page.mouse.up()
  return Object.fromEntries(
    Object.entries(frames).map(([name, deltas]) => [name, quantile(deltas, 0.95)]),
  )
}
