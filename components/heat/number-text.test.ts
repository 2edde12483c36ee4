import { expect, test } from 'vitest'
import {
  heatInterval,
  heatNumber,
  mean,
  percentage,
  periodText,
  points,
  responses,
} from './number-text'

test('heat and shares are read in hundredths, without decimals', () => {
  expect(heatNumber(0.3249)).toBe('32')
  expect(heatNumber(0)).toBe('0')
  expect(percentage(0.0249)).toBe('2%')
  expect(heatInterval([0.1455, 0.519])).toBe('95% interval 15 to 52')
})

test('scores keep their own units', () => {
  expect(points(12.4)).toBe('+12')
  expect(points(-54)).toBe('-54')
  expect(points(0)).toBe('0')
  expect(mean(3)).toBe('3.0')
})

test('counts agree with their noun', () => {
  expect(responses(0)).toBe('0 responses')
  expect(responses(1)).toBe('1 response')
  expect(responses(25_976)).toBe('25,976 responses')
})

test('a period says its open ends', () => {
  expect(periodText({})).toBe('all time')
  expect(periodText({ from: '2026-03-02' })).toBe('since 2 Mar 2026')
  expect(periodText({ to: '2026-03-02' })).toBe('until 2 Mar 2026')
  expect(periodText({ from: '2026-03-02', to: '2026-03-31' })).toBe('2 Mar 2026 to 31 Mar 2026')
  expect(periodText({ from: '2026-03-02', to: '2026-03-02' })).toBe('2 Mar 2026')
})
