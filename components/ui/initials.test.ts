import { expect, test } from 'vitest'
import { initials } from './initials'

test('takes the first letters of the first and the last word', () => {
  expect(initials('Ana María López')).toBe('AL')
  expect(initials('  ana ')).toBe('A')
})

test('keeps what a reader sees as one letter whole', () => {
  expect(initials('👩‍🚀 Ripley')).toBe('👩‍🚀R')
  expect(initials('কৌশিক রায়')).toBe('কৌরা')
})

test('has a sign for a name that is empty', () => {
  expect(initials('  ')).toBe('?')
})
