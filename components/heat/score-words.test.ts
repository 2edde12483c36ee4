import { expect, test } from 'vitest'
import type { Instrument } from '@/core/heat/instruments'
import { instrumentScore } from '@/core/heat/scores'
import { addTallies, emptyTally, tallyOf } from '@/core/heat/tally'
import { scoreWords } from './score-words'

function words(instrument: Instrument, values: number[]) {
  const tally = values.map((value) => tallyOf(instrument, value)).reduce(addTallies, emptyTally)
  const score = instrumentScore(instrument, tally)
  if (!score) throw new Error('no score')
  return scoreWords(score)
}

test('NPS reads in signed points', () => {
  const { value, unit, mark } = words('nps', [10, 10, 10, 10, 10, 7, 7, 0, 0, 0])
  expect(value).toBe('+20')
  expect(unit).toBe('points, −100 to +100')
  expect(mark).toBeCloseTo(0.6)
})

test('CSAT reads as the share of the two best answers', () => {
  expect(words('csat', [5, 4, 3, 1])).toMatchObject({ value: '50%', mark: 0.5 })
})

test('other instruments read as a mean on their own scale', () => {
  expect(words('ces', [7, 1])).toMatchObject({ value: '4.0', unit: 'mean, 1 to 7', mark: 0.5 })
  expect(words('sentiment', [-2, -1])).toMatchObject({ value: '-1.5', unit: 'mean, -2 to 2' })
})

test('one answer alone has no interval', () => {
  expect(words('rating', [4])).toMatchObject({ interval: 'one answer, no interval', span: null })
})
