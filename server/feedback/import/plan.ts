import type { AttributeColumn, DateOrder, Format } from '@/core/feedback/mapping'
import type { Rule } from '@/core/feedback/rule'
import type { Instrument } from '@/core/heat/instruments'
import type { Reading } from './values'

/**
 * All that reading a file needs, with touchpoints settled: a mapping made
 * ready for the worker. Plain data, so that it can be posted to a thread.
 */
export type Plan = {
  workspaceId: string
  format: Format
  dateOrder: DateOrder
  source: string
  channel: string
  /** When a row does not say its time, in milliseconds since 1970. */
  time: number
  columns: {
    time: number | null
    channel: number | null
    source: number | null
    customer: number | null
    externalId: number | null
  }
  /** The time zone of times that do not say theirs. */
  zone: string
  attributes: readonly AttributeColumn[]
  /** By column of answers. */
  readings: ReadonlyMap<number, Reading>
  questions: LongQuestions | WideQuestions
  /** In force for what names no touchpoint, the first first. */
  rules: readonly Rule[]
}

/** What becomes of an answer: it goes to a touchpoint, to the rules and the inbox, or is left out on purpose. */
export type Settled = { touchpointId: string } | 'inbox' | 'skip'

export type LongQuestions = {
  layout: 'long'
  /** Null: no row names one. */
  touchpoint: number | null
  value: number
  verbatim: number | null
  instrument: { column: number } | { fixed: Instrument }
  /** By `titleKey` of the name in the file. */
  touchpoints: Map<string, Settled>
}

export type WideQuestions = {
  layout: 'wide'
  ratings: {
    column: number
    instrument: Instrument
    target: Settled
    verbatim: number | null
  }[]
}
