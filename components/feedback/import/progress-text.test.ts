import { expect, test } from 'vitest'
import { addSample, rowsPerSecond, type Sample, secondsLeft, timeLeftText } from './progress-text'

const follow = (samples: Sample[]) => samples.reduce<Sample[]>(addSample, [])

test('the pace is that of the last seconds', () => {
  const samples = follow([
    { at: 0, rows: 0 },
    { at: 1_000, rows: 10 },
    { at: 7_000, rows: 1_000 },
    { at: 8_000, rows: 3_000 },
  ])
  expect(rowsPerSecond(samples)).toBe(2_000)
  expect(secondsLeft(samples, 23_000)).toBe(10)
})

test('nothing is said of the pace before two samples, or while it stands still', () => {
  expect(rowsPerSecond([])).toBeNull()
  expect(secondsLeft(follow([{ at: 0, rows: 5 }]), 10)).toBeNull()
  const still = follow([
    { at: 0, rows: 5 },
    { at: 900, rows: 5 },
  ])
  expect(secondsLeft(still, 10)).toBeNull()
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
