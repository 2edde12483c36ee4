import { describe, expect, it } from 'vitest'
import type { ActivityEntry } from '@/core/history/activity/deed'
import { byDay, feedOf, type Snapshot } from './feed'
import { staleFrom, withFresh } from './fresh'
import { dayName, dayOf, momentName } from './moments'

const author = { kind: 'user', id: 'a', name: 'Ana' } as const

function entry(firstVersion: number, version: number, at: string): ActivityEntry {
  const deeds: ActivityEntry['deeds'] = [{ verb: 'tookBack', things: [], count: 0 }]
  return { firstVersion, version, changes: 1, author, at, deeds }
}

function snapshot(version: number): Snapshot {
  const at = '2026-03-02T10:00:00'
  return { id: `s${version}`, version, kind: 'named', name: 'Name', author, at }
}

describe('the feed', () => {
  const entries = [
    entry(8, 9, '2026-03-02T12:00:00'),
    entry(4, 7, '2026-03-02T11:00:00'),
    entry(1, 3, '2026-03-01T11:00:00'),
  ]

  it('joins a name to the entry of its version, and puts one in between above its entry', () => {
    const feed = feedOf(entries, [snapshot(9), snapshot(5)], true)
    expect(feed.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
      'entry 9',
      'entry 7',
      'snapshot 5',
      'entry 3',
    ])
    expect(feed[0]).toMatchObject({ snapshot: { id: 's9' } })
  })

  it('keeps names back whose entries have not been read yet', () => {
    expect(feedOf(entries.slice(0, 1), [snapshot(2)], false)).toHaveLength(1)
  })

  it('goes by days', () => {
    expect(byDay(feedOf(entries, [], true)).map(({ items }) => items.length)).toEqual([2, 1])
  })
})

describe('what came in since', () => {
  it('replaces the entries that may have grown, with all that overlap them', () => {
    const entries = [
      entry(20, 30, '2026-03-02T12:00:00'),
      entry(15, 22, '2026-03-02T11:59:00'),
      entry(14, 16, '2026-03-02T11:30:00'),
      entry(1, 13, '2026-03-02T11:20:00'),
    ]
    expect(staleFrom(entries)).toBe(14)
    const fresh = [entry(14, 31, '2026-03-02T12:01:00')]
    expect(withFresh(entries, 14, fresh).map(({ version }) => version)).toEqual([31, 13])
    expect(staleFrom([])).toBeNull()
  })
})

describe('moments', () => {
  const now = new Date('2026-03-30T09:00:00')

  it('are said as people say them', () => {
    expect(momentName('2026-03-30T08:05:00', now)).toBe('08:05 today')
    expect(momentName('2026-03-29T14:05:00', now)).toBe('14:05 yesterday')
    expect(momentName('2026-03-01T14:05:00', now)).toBe('14:05, 1 March 2026')
    expect(dayName(dayOf('2026-03-27T23:59:00'), now)).toBe('Friday 27 March')
  })
})
