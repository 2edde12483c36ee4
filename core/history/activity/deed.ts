import type { Field, FieldChange } from '@/core/history/fields'
import type { RecordType } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'

/**
 * What somebody did, as data: a verb and what it was done to. The interface
 * puts it into words, so that each language has its own order of them.
 */

/** A record by the name it had. A note's name is the beginning of its text; empty: it had none. */
export type Thing = { id: string; type: RecordType; title: string }

/** Where a card is; null: not the same for all, or not known. */
export type Spot = { stage: Thing | null; lane: Thing | null }

/** Some of the things, and how many there are in all. */
export type Things = { things: Thing[]; count: number }

export type Pair = { from: Thing; to: Thing }

export type Deed =
  /** The journey's first records: a template or an imported file. */
  | { verb: 'started'; counts: Partial<Record<RecordType, number>> }
  /** `along`: cards that came with their stage or lane. */
  | ({ verb: 'added'; of: RecordType; at: Spot | null; along: number } & Things)
  | ({ verb: 'removed'; of: RecordType; at: Spot | null; along: number } & Things)
  /** To another cell. */
  | ({ verb: 'moved'; from: Spot | null; to: Spot } & Things)
  /** Moved within a cell, put in another order, made wider or higher. */
  | ({ verb: 'arranged'; of: RecordType } & Things)
  /** `from` is null when nobody knows the old name any more. */
  | { verb: 'renamed'; thing: Thing; from: string | null; to: string }
  /** Values are told of one thing only, and texts by their beginning. */
  | ({ verb: 'changed'; of: RecordType; fields: Field[]; values: FieldChange[] } & Things)
  | { verb: 'connected'; pairs: Pair[]; count: number }
  | { verb: 'disconnected'; pairs: Pair[]; count: number }
  /** A connection was hung on other cards. */
  | { verb: 'redirected'; pair: Pair }
  /** So much at once that it is counted only: a restored version, a large paste. */
  | { verb: 'reworked'; added: number; changed: number; removed: number }
  /** Nothing is left of it: an edit and its undo. */
  | ({ verb: 'tookBack' } & Things)

/** One line of a journey's activity: consecutive changes of one author to the same things. */
export type ActivityEntry = {
  /** The newest of its changes: the journey as the author left it. */
  version: number
  firstVersion: number
  changes: number
  author: Author
  /** ISO time of the newest change. */
  at: string
  /** At least one. */
  deeds: Deed[]
}
