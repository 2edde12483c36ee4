import { describe, expect, it } from 'vitest'
import { removeRecords } from '@/core/journey/edits/remove'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { recordsOf } from '@/core/journey/records.fixture'
import { aShop } from '@/core/journey/shop.fixture'
import type { Draft } from '@/core/sync/apply'
import type { Diff } from '@/core/sync/diff'
import { settle } from '@/core/sync/settle'
import { History } from './history'

const { search: stage, buy: other, pay, ship, note, edge, all } = aShop()

/** A journey that I (with a history) and somebody else (without) edit in turn. */
function desk() {
  let records: Records = recordsOf(all)
  const history = new History()
  const apply = (diff: Diff) => {
    const draft: Draft = new Map(records)
    const settled = settle(draft, diff)
    if (!settled.ok) throw new Error('The edit does not fit.')
    records = draft
    return settled.change
  }
  const commit = (diff: Diff) => {
    apply(diff)
    return 'mutation'
  }
  return {
    mine: (diff: Diff, gesture?: string) => history.record(apply(diff), 'mutation', gesture),
    theirs: apply,
    undo: () => history.undo(records, commit),
    redo: () => history.redo(records, commit),
    mark: () => history.mark(),
    remove: (...ids: string[]) => removeRecords(records, { ids }),
    get: <T extends JourneyRecord>(record: T) => records.get(record.id) as T | undefined,
  }
}

function set(record: JourneyRecord, changed: object): Diff {
  return { put: [], patch: [{ id: record.id, set: { ...changed } }], remove: [] }
}

describe('undo with others present', () => {
  it('leaves the edits of others on other elements alone', () => {
    const { mine, theirs, undo, redo, get } = desk()
    mine(set(pay, { title: 'Mine' }))
    theirs(set(ship, { title: 'Theirs' }))
    expect(undo()).toBe(true)
    expect([get(pay)?.title, get(ship)?.title]).toEqual(['Pay', 'Theirs'])
    expect(redo()).toBe(true)
    expect([get(pay)?.title, get(ship)?.title]).toEqual(['Mine', 'Theirs'])
  })

  it('leaves the edits of others on other properties of the element alone', () => {
    const { mine, theirs, undo, get } = desk()
    mine(set(pay, { title: 'Mine' }))
    theirs(set(pay, { channel: 'web' }))
    undo()
    expect(get(pay)).toMatchObject({ title: 'Pay', channel: 'web' })
  })

  it('does not take back a property that somebody has written over', () => {
    const { mine, theirs, undo, get } = desk()
    mine(set(pay, { title: 'Mine', owner: 'Me' }))
    theirs(set(pay, { title: 'Theirs' }))
    expect(undo()).toBe(true)
    expect(get(pay)).toMatchObject({ title: 'Theirs', owner: '' })
  })

  it('passes over an entry that others have written over entirely', () => {
    const { mine, theirs, undo, get } = desk()
    mine(set(ship, { title: 'First' }))
    mine(set(pay, { title: 'Mine' }))
    theirs(set(pay, { title: 'Theirs' }))
    expect(undo()).toBe(true)
    expect([get(pay)?.title, get(ship)?.title]).toEqual(['Theirs', 'Ship'])
  })

  it('takes a place back as a whole or not at all', () => {
    const { mine, theirs, undo, get } = desk()
    mine(set(pay, { stageId: other.id, x: 50, y: 60 }))
    theirs(set(pay, { x: 99 }))
    expect(undo()).toBe(false)
    expect(get(pay)).toMatchObject({ stageId: other.id, x: 99, y: 60 })
  })

  it('puts a removed node back with its connections and the notes that pointed at it', () => {
    const { mine, theirs, undo, redo, remove, get } = desk()
    mine(remove(pay.id))
    theirs(set(ship, { title: 'Theirs' }))
    expect([get(pay), get(edge), get(note)?.touchpointId]).toEqual([undefined, undefined, null])
    undo()
    expect([get(pay), get(edge), get(note)]).toEqual([pay, edge, note])
    redo()
    expect([get(pay), get(edge), get(ship)?.title]).toEqual([undefined, undefined, 'Theirs'])
  })

  it('brings a removed stage back with all that was in it', () => {
    const { mine, undo, remove, get } = desk()
    mine(remove(stage.id))
    expect(get(note)).toBeUndefined()
    undo()
    expect([get(stage), get(pay), get(ship), get(note), get(edge)]).toEqual([
      stage,
      pay,
      ship,
      note,
      edge,
    ])
  })

  it('skips what somebody has removed since', () => {
    const { mine, theirs, undo, remove, get } = desk()
    mine(set(pay, { title: 'Mine' }))
    mine(set(ship, { title: 'Also mine' }))
    theirs(remove(ship.id))
    expect(undo()).toBe(true)
    expect([get(pay)?.title, get(ship)]).toEqual(['Pay', undefined])
  })

  it('does not put a node back into a stage that somebody has removed', () => {
    const { mine, theirs, undo, remove, get } = desk()
    mine(remove(pay.id))
    theirs(remove(stage.id))
    expect(undo()).toBe(false)
    expect(get(pay)).toBeUndefined()
  })

  it('redoes after the edits of others', () => {
    const { mine, theirs, undo, redo, get } = desk()
    mine(set(pay, { title: 'Mine', owner: 'Me' }))
    undo()
    theirs(set(pay, { title: 'Theirs', channel: 'web' }))
    expect(redo()).toBe(true)
    expect(get(pay)).toMatchObject({ title: 'Theirs', owner: 'Me', channel: 'web' })
  })

  it('takes a gesture back as one', () => {
    const { mine, theirs, undo, mark, get } = desk()
    mine(set(pay, { title: 'P' }), 'typing')
    theirs(set(pay, { channel: 'web' }))
    mine(set(pay, { title: 'Pa' }), 'typing')
    mark()
    mine(set(pay, { title: 'Pai' }), 'typing')
    undo()
    expect(get(pay)?.title).toBe('Pa')
    undo()
    expect(get(pay)).toMatchObject({ title: 'Pay', channel: 'web' })
  })
})
