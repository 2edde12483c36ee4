import { expect, test } from 'vitest'
import { heatOf } from '@/core/heat/heat'
import { painUnit } from '@/core/heat/pain'
import { heatSentence, negativeSentence, surelySentence, surenessWords } from './heat-words'

const place = (n: number, negative: number) =>
  heatOf({ n, negative, painNegative: negative * painUnit }, 0.2)

test('a place without or with too few responses pretends no number', () => {
  expect(heatSentence(place(0, 0))).toBe('No responses yet.')
  expect(heatSentence(place(4, 4))).toBe('Too few responses to say: 4 of at least 5.')
})

test('a place with enough responses says heat, interval and n', () => {
  expect(heatSentence(place(20, 6))).toBe(
    'Heat 27 of 100, 95% interval 15 to 52, from 20 responses.',
  )
})

test('a place where none is negative does not look surer than it is', () => {
  expect(heatSentence(place(20, 0))).toBe(
    'Heat 0 of 100: none of 20 responses is negative; with 95% confidence at most 16% of all are.',
  )
  expect(surenessWords(place(5, 0))).toBe('none negative, share 0% to 43% (95%)')
  expect(surenessWords(place(20, 6))).toBe('95% interval 15 to 52')
})

test('the negative share agrees in number', () => {
  expect(negativeSentence(place(20, 6))).toBe('6 of 20 responses are negative (30%).')
  expect(negativeSentence(place(8, 1))).toBe('1 of 8 responses is negative (13%).')
})

test('surely painful is said only where it holds and enough answered', () => {
  expect(surelySentence(place(100, 60), 0.2)).toContain('above the journey’s 20%')
  expect(surelySentence(place(20, 6), 0.2)).toBeNull()
  expect(surelySentence(place(3, 3), 0.2)).toBeNull()
})
