import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Wire } from '../../setup/wire'
import { renameInPlace } from './draw'

/** The network goes, for the browser too. */
export async function goOffline(context: BrowserContext, wire: Wire): Promise<void> {
  await context.setOffline(true)
  wire.cut()
}

export async function comeBack(context: BrowserContext, wire: Wire): Promise<void> {
  wire.mend()
  await context.setOffline(false)
}

/** Without a network one card gets another title, which waits in the browser. */
export async function editOffline(page: Page, wire: Wire): Promise<void> {
  await goOffline(page.context(), wire)
  await renameInPlace(page, 'Search', 'Look around')
  await expectWaiting(page, 1)
}

/** What the top bar says of one's edits. */
export const savedState = (page: Page) => page.getByRole('status', { name: 'Saved state' })

/** They are said to wait, and lie where they survive the end of the page. */
export async function expectWaiting(page: Page, count: number): Promise<void> {
  await expect(savedState(page)).toHaveText(
    count === 1
      ? 'Offline, 1 edit waits for the network'
      : `Offline, ${count} edits wait for the network`,
  )
  const lying = () => page.evaluate(countRows, ['throughline-work', 'unsent'] as const)
  await expect.poll(lying).toBeGreaterThanOrEqual(count)
}

/** The map itself is written, for opening it without a network. */
export async function expectCopyKept(page: Page): Promise<void> {
  const copies = () => page.evaluate(countRows, ['throughline-copies', 'journeys'] as const)
  // It, and when it was seen.
  await expect.poll(copies).toBe(2)
}

/** The service worker has the page and its parts. */
export async function expectShellKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = await caches.keys()
        const pages = names.find((name) => name.endsWith(' pages'))
        const kept = pages ? (await (await caches.open(pages)).keys()).length : 0
        const parts = names.find((name) => name.endsWith(' parts'))
        const keptParts = parts ? (await (await caches.open(parts)).keys()).length : 0
        const loaded = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/_next/static/'))
        return kept > 0 && keptParts >= new Set(loaded.map(({ name }) => name)).size
      }),
    )
    .toBe(true)
}

/** In a page: how many rows one of its own databases has. */
async function countRows([database, table]: readonly [string, string]): Promise<number> {
  const answer = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const opened = await answer(indexedDB.open(database))
  const count = await answer(opened.transaction(table).objectStore(table).count())
  opened.close()
  return count
}
