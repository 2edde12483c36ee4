import { expect, test } from 'vitest'
import { type Arrangeable, arrangeJourneys } from './arrange-journeys'

function journey(title: string, fields: Partial<Arrangeable> = {}): Arrangeable {
  return {
    title,
    editedAt: '2026-01-01T00:00:00.000Z',
    editedBy: 'Ana',
    responses: 0,
    hottest: null,
    personas: [],
    ...fields,
  }
}

const titles = (found: Arrangeable[]) => found.map((each) => each.title)

test('finds words in any order, in titles, personas and the hottest touchpoint', () => {
  const all = [
    journey('Checkout', { personas: [{ name: 'Maria' }], editedBy: 'Tom' }),
    journey('Airline trip', { hottest: { title: 'Seat comfort', heat: 0.4 } }),
  ]
  expect(titles(arrangeJourneys(all, 'maria check', 'title'))).toEqual(['Checkout'])
  expect(titles(arrangeJourneys(all, 'SEAT', 'title'))).toEqual(['Airline trip'])
  expect(titles(arrangeJourneys(all, 'seat maria', 'title'))).toEqual([])
})

test.each([
  ['hanh trinh', 'bản đồ hành trình khách hàng'],
  ['do', 'bản đồ'],
  ['গ্রাহক', 'গ্রাহক যাত্রা মানচিত্র'],
  ['صارف', 'صارف کے سفر کا نقشہ'],
])('finds %s in %s', (search, title) => {
  expect(titles(arrangeJourneys([journey(title)], search, 'title'))).toEqual([title])
})

test('keeps the marks that tell letters of other scripts apart', () => {
  expect(arrangeJourneys([journey('কি')], 'কী', 'title')).toEqual([])
})

test('orders by last edit, title, responses and heat, what has none at the end', () => {
  const old = journey('b 10', { responses: 3, hottest: { title: '', heat: 0 } })
  const hot = journey('b 9', { responses: 9, hottest: { title: '', heat: 0.5 } })
  const late = journey('A', { editedAt: '2026-02-01T00:00:00.000Z' })
  const all = [old, hot, late]
  expect(titles(arrangeJourneys(all, '', 'edited'))).toEqual(['A', 'b 10', 'b 9'])
  expect(titles(arrangeJourneys(all, '', 'title'))).toEqual(['A', 'b 9', 'b 10'])
  expect(titles(arrangeJourneys(all, '', 'responses'))).toEqual(['b 9', 'b 10', 'A'])
  expect(titles(arrangeJourneys(all, '', 'heat'))).toEqual(['b 9', 'b 10', 'A'])
})
