import type { RowProblem, UnknownTouchpoint } from '@/core/feedback/import-views'
import type { Tally } from '@/core/heat/tally'
import type { Place } from '../write-responses'

/** Where an import's blocks go, how many responses one takes at most, and how many are added up together. */
export type BlockTarget = Place & { importId: string; blockSize: number; summedTogether: number }

export const dayMilliseconds = 24 * 60 * 60_000

/** A block with so many bytes a response is full earlier: it lies in memory several times. */
export const fullBytes = 256

/** A row that did not go in, and the cells of it that did not. */
export type ProblemRow = RowProblem & { cells: string[] }

/**
 * A stretch of a file as PostgreSQL takes it, made in the worker: the event loop
 * only hands its buffers on. Arrays are in PostgreSQL's binary form
 * (`binary-array.ts`).
 */
export type EncodedBlock = {
  /** Rows below the header that are settled with this block, from the file's beginning. */
  rowsDone: number
  /** Responses in it. */
  size: number
  /** Their tuples in the form of binary COPY, ordered by id, without header and trailer. */
  tuples: Uint8Array
  /** Where each tuple begins, and behind the last one where it ends. */
  starts: Int32Array
  /** Between which days they lie, in days since 1970, UTC. */
  firstDay: number
  lastDay: number
  /** Of them without a touchpoint. */
  unassigned: number
  /** Answers that came before in this file and are left out. */
  repeated: number
  /** Customers that this file has not named before, or says something new of; null: none. */
  customers: EncodedCustomers | null
  /** Sets of attributes that this file has not named before; null: none. */
  attributeSets: EncodedAttributeSets | null
  /** What it adds to the rollups, together with the blocks before it that came without; null: not yet. */
  sums: EncodedSums | null
  skipped: number
  rejected: number
  problems: ProblemRow[]
  unknown: Pick<UnknownTouchpoint, 'name' | 'rows'>[]
}

/** Each customer once, ordered by id. */
export type EncodedCustomers = {
  ids: Uint8Array
  externalIds: Uint8Array
  /** JSON; null where nothing new is said of the customer. All null: null. */
  attributes: Uint8Array | null
}

/** Each set once, ordered by id. */
export type EncodedAttributeSets = { ids: Uint8Array; attributes: Uint8Array }

/**
 * Columns of rollups, each of them once, and what is to be added there: arrays
 * in PostgreSQL's text form. A bucket begins on `days`, counted from 1970.
 */
export type EncodedSums = Record<
  'grains' | 'days' | 'touchpointIds' | 'channels' | 'sources' | 'instruments' | keyof Tally,
  string
>

/** The columns of a tuple, in its order. The first ones are never null, so that they lie at fixed places. */
export const copyColumns = [
  'workspaceId',
  'journeyId',
  'block',
  'id',
  'touchpointId',
  'assignedBy',
  'ruleId',
  'importId',
  'instrument',
  'value',
  'rawValue',
  'verbatim',
  'channel',
  'source',
  'fields',
  'customerId',
  'attributeSetId',
  'at',
  'offsetMinutes',
] as const

/** Takes the tuples between `copyHeader` and `copyTrailer`. */
export const copyStatement = `copy "Response" (${copyColumns.map((name) => `"${name}"`).join(', ')}) from stdin (format binary)`

/**
 * Where things lie in a tuple, in bytes: two of the number of columns, and
 * before each column four of its length.
 * https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4
 */
export const tupleAt = { block: 46, id: 54, touchpointLength: 70 } as const

/** The signature, no flags, no extension. */
export const copyHeader = Buffer.concat([
  Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  Buffer.alloc(8),
])
export const copyTrailer = Buffer.from([0xff, 0xff])
