import type { Instrument } from '@/core/heat/instruments'
import type { Delimiter, Encoding, Mapping } from './mapping'

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
}

export type Preview = {
  uploadId: string
  fileName: string
  bytes: number
  encoding: Encoding
  delimiter: Delimiter
  columns: PreviewColumn[]
  /** Up to twenty rows below the header, each as long as the header. */
  rows: string[][]
  /** A complete guess to begin with. */
  mapping: Mapping
}

/** Why something did not go in. `row` is 1-based in the file, the header being row 1. */
export type RowProblem = { row: number; column: string; value: string; message: string }

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
  accepted: number
  duplicates: number
  skipped: number
  rejected: number
  /** Why it failed, for people. */
  problem: string | null
  createdBy: string
  createdAt: string
  finishedAt: string | null
}

export type Verbatim = {
  responseId: string
  touchpointId: string
  instrument: Instrument
  value: number
  negative: boolean
  text: string
  channel: string
  source: string
  at: string
}

export type VerbatimPage = { verbatims: Verbatim[]; nextCursor: string | null }
