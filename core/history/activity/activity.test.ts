import { expect, describe as group, it } from 'vitest'
import { connect } from '@/core/journey/edits/connections'
import { addTouchpoint, changeTouchpoint, moveNodes } from '@/core/journey/edits/nodes'
import { removeRecords } from '@/core/journey/edits/remove'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { aNote, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { aShop } from '@/core/journey/shop.fixture'
import type { Author } from '@/core/sync/author'
import type { Diff } from '@/core/sync/diff'
import { toWire } from '@/core/sync/reversible'
import { settle } from '@/core/sync/settle'
import { activityOf, type LoggedChange } from './activity'

const { search, buy, cell, pay, ship, note, all: start } = aShop()

const ana: Author = { kind: 'user', id: 'ana', name: 'Ana' }
const bo: Author = { kind: 'user', id: 'bo', name: 'Bo' }

/** A log that is written edit by edit, as the server writes it. */
function log() {
  let records: Records = recordsOf(start)
  let minute = 0
  const changes: LoggedChange[] = []
  return {
    changes,
    get records() {
      return records
    },
    after(minutes: number) {
      minute += minutes
    },
    edit(author: Author, diff: Diff | ((records: Records) => Diff)) {
      const draft = new Map(records)
      const settled = settle(draft, typeof diff === 'function' ? diff(records) : diff)
      if (!settled.ok) throw new Error('The edit does not fit.')
      records = draft
      const at = new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString()
      changes.push({ version: changes.length + 2, author, at, diff: toWire(settled.change) })
    },
    entries: () => activityOf(changes, { base: recordsOf(start) }),
    /** As of a page far from any version that is known. */
    entriesFrom: (index: number) =>
      activityOf(changes.slice(index), {
        base: null,
        today: new Map([...recordsOf(start), ...records]),
      }),
  }
}

function set(record: JourneyRecord, fields: object): Diff {
  return { put: [], patch: [{ id: record.id, set: { ...fields } }], remove: [] }
}

group('activity', () => {
  it('tells who moved what to which stage and lane', () => {
    const { edit, entries } = log()
    edit(ana, (records) =>
      moveNodes(records, { moves: [{ id: pay.id, ...cell, stageId: buy.id, x: 0, y: 0 }] }),
    )
    expect(entries()).toMatchObject([
      {
        author: { name: 'Ana' },
        version: 2,
        deeds: [
          {
            verb: 'moved',
            count: 1,
            things: [{ title: 'Pay', type: 'touchpoint' }],
            from: { stage: { title: 'Search' } },
            to: { stage: { title: 'Buy' }, lane: { title: 'Touchpoints' } },
          },
        ],
      },
    ])
  })

  it('tells the old name and the new one, letter by letter typed or not', () => {
    const { edit, entries } = log()
    for (const title of ['Pay b', 'Pay by', 'Pay by card']) edit(bo, set(pay, { title }))
    expect(entries()).toMatchObject([
      {
        firstVersion: 2,
        version: 4,
        changes: 3,
        deeds: [{ verb: 'renamed', from: 'Pay', to: 'Pay by card' }],
      },
    ])
  })

  it('counts cards that were added one after the other to one place', () => {
    const { edit, entries } = log()
    for (const title of ['A', 'B', 'C', 'D', 'E']) {
      edit(ana, (records) => addTouchpoint(records, { ...cell, title }))
    }
    expect(entries()).toMatchObject([
      {
        changes: 5,
        deeds: [{ verb: 'added', of: 'touchpoint', count: 5, at: { stage: { title: 'Search' } } }],
      },
    ])
  })

  it('tells a card that was added and then named by the name', () => {
    const { edit, entries } = log()
    const card = aTouchpoint({ ...cell, title: '' })
    edit(ana, { put: [card], patch: [], remove: [] })
    edit(ana, set(card, { title: 'Collect', channel: 'store' }))
    expect(entries()).toMatchObject([
      { deeds: [{ verb: 'added', things: [{ title: 'Collect' }], count: 1 }] },
    ])
    expect(entries()[0]?.deeds).toHaveLength(1)
  })

  it('keeps what others do in between apart, and an entry together', () => {
    const { edit, entries } = log()
    edit(ana, set(pay, { channel: 'w' }))
    edit(bo, set(ship, { owner: 'Logistics' }))
    edit(ana, set(pay, { channel: 'web' }))
    const told = entries()
    expect(told.map(({ author, version }) => [author.name, version])).toEqual([
      ['Ana', 4],
      ['Bo', 3],
    ])
    expect(told[0]?.deeds).toMatchObject([
      { verb: 'changed', fields: ['channel'], values: [{ before: '', after: 'web' }] },
    ])
  })

  it('begins anew after a pause, and for other things', () => {
    const { edit, entries, after } = log()
    edit(ana, set(pay, { channel: 'web' }))
    edit(ana, set(ship, { title: 'Deliver' }))
    after(20)
    edit(ana, set(ship, { title: 'Deliver home' }))
    expect(entries()).toHaveLength(3)
  })

  it('does not tell what went along: connections, pointers, cards of a stage', () => {
    const { edit, entries, after } = log()
    edit(ana, (records) => removeRecords(records, { ids: [pay.id] }))
    after(60)
    edit(ana, (records) => removeRecords(records, { ids: [search.id] }))
    const [stage, card] = entries()
    expect(card?.deeds).toMatchObject([{ verb: 'removed', of: 'touchpoint', count: 1, along: 0 }])
    expect(card?.deeds).toHaveLength(1)
    expect(stage?.deeds).toMatchObject([{ verb: 'removed', of: 'stage', count: 1, along: 2 }])
    expect(stage?.deeds).toHaveLength(1)
  })

  it('tells connections by their ends', () => {
    const { edit, entries } = log()
    edit(ana, (records) => connect(records, { fromId: ship.id, toId: pay.id }))
    expect(entries()[0]?.deeds).toMatchObject([
      { verb: 'connected', pairs: [{ from: { title: 'Ship' }, to: { title: 'Pay' } }] },
    ])
  })

  it('says that nothing is left of an edit and its undo', () => {
    const { edit, entries } = log()
    edit(ana, set(pay, { title: 'P' }))
    edit(ana, set(pay, { title: 'Pay' }))
    expect(entries()[0]?.deeds).toMatchObject([{ verb: 'tookBack', things: [{ title: 'Pay' }] }])
  })

  it('counts only, when very much was done at once', () => {
    const { edit, entries } = log()
    edit(ana, {
      put: [aNote({ ...cell, text: 'New' })],
      patch: [
        { id: pay.id, set: { title: 'P', stageId: buy.id } },
        { id: ship.id, set: { title: 'S', channel: 'web' } },
      ],
      remove: [note.id],
    })
    expect(entries()[0]?.deeds).toEqual([{ verb: 'reworked', added: 1, changed: 2, removed: 1 }])
  })

  it('tells a template in one line', () => {
    const [entry] = activityOf(
      [{ version: 1, author: ana, at: '2026-01-01T00:00:00.000Z', diff: putting(start) }],
      { base: new Map() },
    )
    expect(entry?.deeds).toEqual([
      { verb: 'started', counts: { stage: 2, lane: 1, touchpoint: 2, note: 1, connection: 1 } },
    ])
  })

  it('without a version to start from names things as they are today and claims nothing of before', () => {
    const { edit, entriesFrom, after } = log()
    edit(ana, set(pay, { title: 'Old' }))
    after(60)
    edit(ana, set(pay, { title: 'New' }))
    after(60)
    edit(bo, (records) => changeTouchpoint(records, { id: pay.id, set: { emotion: -2 } }))
    after(60)
    edit(bo, (records) => removeRecords(records, { ids: [ship.id] }))
    const [removed, changed, renamed] = entriesFrom(1)
    expect(removed?.deeds).toMatchObject([{ verb: 'removed', things: [{ title: 'Ship' }] }])
    expect(changed?.deeds).toMatchObject([
      { things: [{ title: 'New' }], values: [{ field: 'emotion', after: -2 }] },
    ])
    expect(JSON.stringify(changed)).not.toContain('"before"')
    expect(renamed?.deeds).toMatchObject([{ verb: 'renamed', from: null, to: 'New' }])
  })

  it('leaves out what is not asked for', () => {
    const { edit, changes } = log()
    edit(ana, set(pay, { title: 'A' }))
    edit(bo, set(pay, { title: 'B' }))
    const entries = activityOf(
      changes,
      { base: recordsOf(start) },
      ({ author }) => author.id === 'bo',
    )
    expect(entries).toMatchObject([{ deeds: [{ verb: 'renamed', from: 'A', to: 'B' }] }])
  })
})

function putting(put: JourneyRecord[]): Diff {
  return { put, patch: [], remove: [] }
}
