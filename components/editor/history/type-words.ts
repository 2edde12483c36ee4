import type { RecordType } from '@/core/journey/records'

const one = new Intl.PluralRules('en')

const words: Record<RecordType, { one: string; other: string }> = {
  stage: { one: 'stage', other: 'stages' },
  lane: { one: 'lane', other: 'lanes' },
  touchpoint: { one: 'touchpoint', other: 'touchpoints' },
  note: { one: 'note', other: 'notes' },
  connection: { one: 'connection', other: 'connections' },
}

/** A number of records of one type: "5 touchpoints". */
export function countOf(type: RecordType, count: number): string {
  return `${count} ${words[type][one.select(count) === 'one' ? 'one' : 'other']}`
}

/** A number of cards, of whatever type. */
export function countOfCards(count: number): string {
  return one.select(count) === 'one' ? `${count} card` : `${count} cards`
}
