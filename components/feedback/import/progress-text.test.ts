import { expect, test } from 'vitest'
import {
  addSample,
  rowsPerSecond,
  type Sample,
  secondsLeft,
  sizeText,
  timeLeftText,
} from './progress-text'

/** So many of `total` rows are done; 0: nobody knows of how many. */
const follow = (samples: Pick<Sample, 'at' | 'rows'>[], total = 0) =>
  samples
    .map(({ at, rows }): Sample => ({ at, rows, share: total === 0 ? null : rows / total }))
    .reduce<Sample[]>(addSample, [])

test('the pace is that of the last seconds', () => {
  const told = [
    { at: 0, rows: 0 },
    { at: 1_000, rows: 10 },
    { at: 7_000, rows: 1_000 },
    { at: 8_000, rows: 3_000 },
  ]
  expect(rowsPerSecond(follow(told))).toBe(2_000)
  expect(secondsLeft(follow(told, 23_000))).toBeCloseTo(10)
  expect(secondsLeft(follow(told))).toBeNull()
})

test('nothing is said of the pace before two samples, or while it stands still', () => {
  expect(rowsPerSecond([])).toBeNull()
  expect(secondsLeft(follow([{ at: 0, rows: 5 }], 10))).toBeNull()
  const still = follow(
    [
      { at: 0, rows: 5 },
      { at: 900, rows: 5 },
    ],
    10,
  )
  expect(secondsLeft(still)).toBeNull()
})

test('an import that begins anew is measured anew', () => {
  const samples = follow([
    { at: 0, rows: 900 },
    { at: 500, rows: 0 },
    { at: 1_000, rows: 100 },
  ])
  expect(rowsPerSecond(samples)).toBe(200)
})

test('time left is said roughly', () => {
  expect(timeLeftText(1.2)).toBe('A few seconds left')
  expect(timeLeftText(31)).toBe('About 35 seconds left')
  expect(timeLeftText(58)).toBe('About 1 minute left')
  expect(timeLeftText(140)).toBe('About 3 minutes left')
})

test('bytes are said in the unit of the whole file', () => {
  expect(sizeText(1_258_291, 31_457_280)).toBe('1.2 of 30.0 MB')
  expect(sizeText(512, 2_048)).toBe('0.5 of 2.0 KB')
  expect(sizeText(12, 80)).toBe('12 of 80 bytes')
})
