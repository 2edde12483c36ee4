import { expect, test } from 'vitest'
import { makeStore } from './store'

test('tells its readers of a change, and of none when nothing differs', () => {
  const store = makeStore({ tool: 'select', zoom: 1 })
  let told = 0
  const stop = store.subscribe(() => told++)
  store.set({ tool: 'note' })
  store.set({ tool: 'note', zoom: 1 })
  store.set((state) => ({ zoom: state.zoom * 2 }))
  expect(told).toBe(2)
  expect(store.get()).toEqual({ tool: 'note', zoom: 2 })
  stop()
  store.set({ tool: 'select' })
  expect(told).toBe(2)
})
