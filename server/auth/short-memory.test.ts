import { expect, it } from 'vitest'
import { ShortMemory } from './short-memory'

function memoryAt(start: number) {
  const clock = { now: start }
  const asked: string[] = []
  const memory = new ShortMemory<string>(
    1000,
    () => clock.now,
    2,
    () => 0.5,
  )
  const find = (key: string) => async () => {
    asked.push(key)
    return `${key}${asked.length}`
  }
  const ask = (key: string) => memory.remember(key, find(key))
  const recall = (key: string) => memory.recall(key, find(key))
  return { clock, asked, memory, ask, recall }
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

it('finds anew in good time what is recalled, and nobody waits for it', async () => {
  const { clock, asked, recall } = memoryAt(0)
  expect(await recall('a')).toBe('a1')
  clock.now = 749
  expect(await recall('a')).toBe('a1')
  expect(asked).toHaveLength(1)
  clock.now = 750
  expect(await Promise.all([recall('a'), recall('a')])).toEqual(['a1', 'a1'])
  expect(asked).toHaveLength(2)
  clock.now = 1001
  expect(await recall('a')).toBe('a2')
  clock.now = 5000
  expect(await recall('a')).toBe('a3')
})

it('does not bring back what was forgotten while it was found anew', async () => {
  const { clock, memory, recall } = memoryAt(0)
  await recall('a')
  clock.now = 800
  let answer = (_: string) => {}
  void memory.recall('a', () => new Promise((resolve) => (answer = resolve)))
  memory.forget('a')
  answer('stale')
  expect(await recall('a')).toBe('a2')
})

it('forgets what could not be found anew', async () => {
  const { clock, memory, recall } = memoryAt(0)
  await recall('a')
  clock.now = 800
  const gone = () => Promise.reject(new Error('revoked'))
  expect(await memory.recall('a', gone)).toBe('a1')
  await expect(memory.recall('a', gone)).rejects.toThrow('revoked')
})
