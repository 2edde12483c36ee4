import type { Instrument } from '@/core/heat/instruments'
import type { AttributeType } from './attribute-type'
import type { Format, Mapping } from './mapping'

/** What the browser learns about imports. Instants are ISO strings. */

/** Answer of `POST /api/uploads`. */
export type Upload = { uploadId: string; fileName: string; bytes: number }

export type PreviewColumn = {
  index: number
  /** The header's text, or "Column 3" where it is empty. */
  name: string
  /** Up to five different values that are not empty. */
  samples: string[]
  /** Set when the values fit an instrument. */
  instrument: Instrument | null
  /** The touchpoint whose title this column's name is. */
  touchpointId: string | null
  /** In which order its dates can be read; null when they are none. */
  dates: 'iso' | 'dmy' | 'mdy' | 'ambiguous' | null
  /** Set when it looks like something that is known of a customer. */
  attribute: { key: string; label: string; type: AttributeType } | null
  /** Values that are no numbers, the most frequent first, where there are few different ones. */
  words: SeenWord[]
  /** How many different ones there are beside these. */
  moreWords: number
  /** How many of the first rows the words were looked for in; null: in all. */
  wordRows: number | null
}

export type Preview = {
  uploadId: string
  fileName: string
  bytes: number
  format: Format
  /** Of a workbook, those that are not hidden. */
  sheets: string[]
  columns: PreviewColumn[]
  /** Up to twenty rows below the header, each as long as the header. */
  rows: string[][]
  /** A complete guess to begin with. */
  mapping: Mapping
  /** How the last file with the same columns was read. */
  remembered: RememberedMapping | null
}

/** `at`: when it was used last. */
export type RememberedMapping = { source: string; at: string; mapping: Mapping }

/**
 * A word among the values, in how many of `wordRows`, and what it may
 * stand for: null for no answer, absent where nobody knows.
 */
export type SeenWord = { word: string; rows: number; value?: number | null }

/** Why something did not go in. `row` is 1-based in the file, the header being row 1. */
export type RowProblem = {
  row: number
  /** How the file itself calls the cell, where that is not the row: "C17", "line 5". */
  place: string
  column: string
  value: string
  message: string
}

export type UnknownTouchpoint = {
  name: string
  rows: number
  /** The nearest title, when one is near. */
  suggestion: { touchpointId: string; title: string } | null
}

export type DryRun = {
  /** Rows below the header. */
  rows: number
  /** Responses that would be added. */
  responses: number
  /** Answers that are empty or 0 for "not applicable", and rows of touchpoints left out on purpose. */
  skipped: number
  /** In the file twice, or already there. */
  duplicates: number
  /** Values that cannot go in. */
  rejected: number
  unknownTouchpoints: UnknownTouchpoint[]
  /** The first hundred. */
  problems: RowProblem[]
}

const importStates = [
  'uploaded',
  'running',
  'counting',
  'interrupted',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]

export type ImportView = {
  importId: string
  fileName: string
  source: string
  state: ImportState
  rowsDone: number
  /** 0 until known. */
  rowsTotal: number
  /** Of the file, and how many of them have been read. */
  bytes: number
  bytesDone: number
  accepted: number
  duplicates: number
  skipped: number
  rejected: number
  /** Of the rejected ones, the first so many can be looked at. */
  problemsKept: number
  /** Why it failed, for people. */
  problem: string | null
  createdBy: string
  createdAt: string
  finishedAt: string | null
}
