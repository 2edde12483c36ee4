import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** The page as it is now breaks no rule of WCAG 2.2 AA that a program can check. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // What is moving in is half transparent, and its contrast would be judged so.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  )
  if (!(await page.evaluate(() => window.axe !== undefined))) await injectAxe(page)
  const violations = await page.evaluate(async () => {
    const { violations: found = [] } =
      (await window.axe?.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        // "43, n 34" is no label but a value; its name says it in a sentence.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      })) ?? {}
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`)
  })
  expect(violations, what).toEqual([])
}

/** By evaluation, as a page's own policy may allow no script at all. */
async function injectAxe(page: Page): Promise<void> {
  const { readFile } = await import('node:fs/promises')
  await page.evaluate(await readFile(script, 'utf8'))
}

/** Nothing is broader than the screen: a phone's page is never pushed sideways. */
export async function expectFits(page: Page, what: string): Promise<void> {
  const tooWide = () =>
    page.evaluate(() => Math.max(document.documentElement.scrollWidth, innerWidth) - screen.width)
  expect(await tooWide(), what).toBeLessThanOrEqual(0)
}
