import { expect, it } from 'vitest'
import { Answers } from './answers'

it('remembers what is asked for twice, and forgets what was unused the longest', () => {
  const answers = new Answers()
  const worked: string[] = []
  const ask = (name: string) =>
    answers.remember(name, () => {
      worked.push(name)
      return { name }
    })
  expect([ask('a'), ask('a')]).toEqual([{ name: 'a' }, { name: 'a' }])
  const kept = ask('a')
  expect(worked).toEqual(['a', 'a'])
  for (let turn = 0; turn < 31; turn += 1) {
    ask(`${turn}`)
    ask(`${turn}`)
  }
  expect(ask('a')).toBe(kept)
  ask('last')
  ask('last')
  expect(ask('a')).toBe(kept)
  worked.length = 0
  ask('0')
  expect(worked).toEqual(['0'])
})

it('works out at once what was asked only once', () => {
  const answers = new Answers()
  let worked = 0
  for (let name = 0; name < 1000; name += 1) answers.remember(`${name}`, () => (worked += 1))
  // So long ago that not even the question is known any more.
  answers.remember('0', () => (worked += 1))
  answers.remember('0', () => (worked += 1))
  answers.remember('0', () => (worked += 1))
  expect(worked).toBe(1002)
})
