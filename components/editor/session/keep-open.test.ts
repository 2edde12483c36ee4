import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveConnection } from '@/components/trpc/ws'
import { keepOpen } from './keep-open'

type Made = { listener: { up(): void; down(): void }; isAlive: boolean; isClosed: boolean }

let page: EventTarget & { visibilityState: string }
beforeEach(() => {
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', new EventTarget())
})
afterEach(() => vi.unstubAllGlobals())

/** A kept connection, with all the connections that were made for it. */
function kept() {
  const made: Made[] = []
  const heard: string[] = []
  const open = (listener: Made['listener']): LiveConnection => {
    const one: Made = { listener, isAlive: true, isClosed: false }
    made.push(one)
    return {
      client: {} as LiveConnection['client'],
      isAlive: async () => one.isAlive,
      close: () => {
        one.isClosed = true
      },
    }
  }
  const listener = { up: () => void heard.push('up'), down: () => void heard.push('down') }
  const connection = keepOpen(listener, open)
  return { made, heard, connection, first: made[0] as Made }
}

const tick = () => new Promise((resolve) => setImmediate(resolve))

describe('a kept connection', () => {
  it.each([
    ['the browser comes online', () => window.dispatchEvent(new Event('online'))],
    ['the tab becomes visible', () => page.dispatchEvent(new Event('visibilitychange'))],
    ['the page comes back', () => window.dispatchEvent(new Event('pageshow'))],
    ['the page wakes', () => page.dispatchEvent(new Event('resume'))],
  ])('is made anew at once when %s', (_, happens) => {
    const { made, first } = kept()
    first.listener.down()
    happens()
    expect(made).toHaveLength(2)
    expect(first.isClosed).toBe(true)
  })

  it('waits while nobody looks', () => {
    const { made, first } = kept()
    first.listener.down()
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    expect(made).toHaveLength(1)
  })

  it('stays when it gives a sign of life', async () => {
    const { made, heard, first } = kept()
    first.listener.up()
    window.dispatchEvent(new Event('online'))
    await tick()
    expect(made).toHaveLength(1)
    expect(heard).toEqual(['up'])
  })

  it('is replaced when it looks open but is dead, and no longer listened to', async () => {
    const { made, heard, first } = kept()
    first.listener.up()
    first.isAlive = false
    page.dispatchEvent(new Event('visibilitychange'))
    await tick()
    expect(made).toHaveLength(2)
    expect(heard).toEqual(['up', 'down'])
    made[1]?.listener.up()
    first.listener.down()
    expect(heard).toEqual(['up', 'down', 'up'])
  })

  it('listens to nothing any more once it is closed', () => {
    const { made, connection, first } = kept()
    first.listener.down()
    connection.close()
    window.dispatchEvent(new Event('online'))
    expect(made).toHaveLength(1)
    expect(first.isClosed).toBe(true)
  })
})
