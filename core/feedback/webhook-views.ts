import type { Instrument } from '../heat/instruments'
import type { PreviewColumn, UnknownTouchpoint } from './import-views'
import type { Mapping } from './mapping'
import type { Attributes } from './segment'

/** What the browser learns about a message that somebody pasted to say how its like are read. */

export type Sample = {
  /** Its fields by their paths, as a file's columns. */
  columns: PreviewColumn[]
  /** Answers in it. */
  rows: number
  /** Paths of its lists of objects, any of which may be its answers. */
  lists: string[]
  /** A complete guess to begin with. */
  guess: Mapping
}

/** What a message would give under a mapping. */
export type Trial = {
  /** Responses in all; the first of them are in `responses`. */
  count: number
  skipped: number
  responses: TriedResponse[]
  problems: TriedProblem[]
  /** Names of touchpoints that are on no card and that nobody has decided about. */
  unknownTouchpoints: UnknownTouchpoint[]
}

export type TriedResponse = {
  id: string
  /** Null: it waits in the inbox. */
  touchpointId: string | null
  /** Whether a rule chose the touchpoint. */
  byRule: boolean
  instrument: Instrument
  value: number
  /** What stood there, where the value was made from it. */
  rawValue: string | null
  verbatim: string | null
  channel: string
  customer: string | null
  /** ISO 8601. */
  at: string
  /** Whether the message itself says the time. */
  saysTime: boolean
  attributes: Attributes
}

/** `path` leads to the value from the top of the message: "data.items[2].score". */
export type TriedProblem = { path: string; value: string; message: string }

/** What came of reading kept messages once more: responses, and messages that still cannot be read. */
export type ReadKept = { added: number; duplicates: number; left: number }
