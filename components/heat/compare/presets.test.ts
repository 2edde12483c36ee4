import { describe, expect, it } from 'vitest'
import {
  besideGroups,
  besideJourney,
  besidePeriods,
  groupOfPersona,
  periodsOf,
  type Sides,
} from './presets'

it.each([
  ['quarters', '2026-10-01', '2026-11-23', '2026-07-01', '2026-09-30'],
  ['days30', '2026-10-25', '2026-11-23', '2026-09-25', '2026-10-24'],
  ['days90', '2026-08-26', '2026-11-23', '2026-05-28', '2026-08-25'],
  ['year', '2025-11-24', '2026-11-23', '2024-11-24', '2025-11-23'],
] as const)(
  '%s: two periods that meet and do not overlap',
  (pair, from, to, otherFrom, otherTo) => {
    expect(periodsOf(pair, '2026-11-23')).toEqual({
      now: { from, to },
      before: { from: otherFrom, to: otherTo },
    })
  },
)

const sides: Sides = {
  filters: { from: '2026-01-01', channels: ['App'], segmentIds: ['old'] },
  other: { journeyId: 'other', filters: { to: '2025-12-31', sources: ['Mail'] } },
}

describe('a usual comparison', () => {
  it('of periods leaves all else on each side', () => {
    const { filters, other } = besidePeriods(sides, 'days30', '2026-11-23')
    expect(filters).toMatchObject({ from: '2026-10-25', channels: ['App'], segmentIds: ['old'] })
    expect(other).toMatchObject({
      journeyId: 'other',
      filters: { to: '2026-10-24', sources: ['Mail'] },
    })
  })

  it('of groups differs by the group alone', () => {
    const { filters, other } = besideGroups(
      sides,
      { segmentId: 'a', journeyId: null },
      { segmentId: 'b', journeyId: null },
    )
    expect(filters).toEqual({ from: '2026-01-01', channels: ['App'], segmentIds: ['a'] })
    expect(other.journeyId).toBeNull()
    expect(other.filters).toEqual({ ...filters, segmentIds: ['b'] })
  })

  it('of journeys counts the same answers of each', () => {
    const { filters, other } = besideJourney(sides, 'future')
    expect(other).toEqual({ journeyId: 'future', filters })
  })
})

describe('a persona’s answers', () => {
  const journeys = [
    { id: 'this', personas: [{ id: 'ana' }, { id: 'ben' }] },
    { id: 'of-ben', personas: [{ id: 'ben' }] },
  ]
  const group = (id: string, segmentId: string | null, here = 'this') =>
    groupOfPersona({ id, segmentId }, here, journeys)

  it('are those of its segment, else of its own journey, else not known', () => {
    expect(group('ben', 's')).toEqual({ segmentId: 's', journeyId: null })
    expect(group('ben', null)).toEqual({ segmentId: null, journeyId: 'of-ben' })
    expect(group('ben', null, 'of-ben')).toEqual({ segmentId: null, journeyId: null })
    expect(group('ana', null)).toBeNull()
  })
})
