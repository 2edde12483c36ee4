import { expect, test } from 'vitest'
import { instruments, scales } from '@/core/heat/instruments'
import { answerNumber, answerWords } from './instrument-words'

test('every whole answer of every scale has a name', () => {
  for (const instrument of instruments) {
    const { min, max } = scales[instrument]
    for (let value = min; value <= max; value += 1) {
      expect(answerWords(instrument, value), `${instrument} ${value}`).toMatch(/[a-z]/)
    }
  }
})

test('NPS answers are named by their group', () => {
  expect(answerWords('nps', 6)).toBe('Detractor')
  expect(answerWords('nps', 7)).toBe('Passive')
  expect(answerWords('nps', 9)).toBe('Promoter')
})

test('a value between two answers is never called better than it was', () => {
  expect(answerWords('csat', 1.5)).toBe('Very dissatisfied')
  expect(answerWords('csat', 1.51)).toBe('Dissatisfied')
  expect(answerWords('sentiment', -1.5)).toBe('Very negative')
  expect(answerWords('severity', 2.5)).toBe('Major')
})

test('numbers stand within their scale', () => {
  expect(answerNumber('nps', 0)).toBe('0 of 10')
  expect(answerNumber('ces', 7)).toBe('7 of 7')
  expect(answerNumber('rating', 3.5)).toBe('3.5 of 5')
  expect(answerNumber('sentiment', 1)).toBe('+1')
  expect(answerNumber('sentiment', -2)).toBe('-2')
})
