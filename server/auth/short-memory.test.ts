import { expect, it } from 'vitest'
import { ShortMemory } from './short-memory'

function memoryAt(start: number) {
  const clock = { now: start }
  const asked: string[] = []
  const memory = new ShortMemory<string>(1000, () => clock.now, 2)
  const ask = (key: string) =>
    memory.remember(key, async () => {
      asked.push(key)
      return `${key}${asked.length}`
    })
  return { clock, asked, memory, ask }
}

it('asks once while it remembers, also for questions side by side', async () => {
  const { clock, asked, ask } = memoryAt(0)
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a1', 'a1'])
  clock.now = 999
  expect(await ask('a')).toBe('a1')
  clock.now = 1000
  expect(await ask('a')).toBe('a2')
  expect(asked).toHaveLength(2)
})

it('forgets at once, even an answer that is still on its way', async () => {
  const { memory, ask } = memoryAt(0)
  const old = ask('a')
  memory.forget('a')
  expect(await Promise.all([old, ask('a')])).toEqual(['a1', 'a2'])
  memory.clear()
  expect(await ask('a')).toBe('a3')
})

it('does not remember a failure', async () => {
  const { memory, ask } = memoryAt(0)
  const failing = memory.remember('a', async () => {
    throw new Error('the database is away')
  })
  await expect(failing).rejects.toThrow('away')
  expect(await ask('a')).toBe('a1')
})

it('keeps a bounded number', async () => {
  const { asked, ask } = memoryAt(0)
  for (const key of ['a', 'b', 'c', 'a']) await ask(key)
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
