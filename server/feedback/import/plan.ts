import type { DateOrder } from '@/core/feedback/mapping'
import type { Instrument } from '@/core/heat/instruments'
import type { TextFormat } from './rows'

/**
 * All that reading a file needs, with touchpoints settled: a mapping made
 * ready for the worker. Plain data, so that it can be posted to a thread.
 * A touchpoint of null is left out on purpose.
 */
export type Plan = {
  workspaceId: string
  format: TextFormat
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
  questions: LongQuestions | WideQuestions
}

export type LongQuestions = {
  layout: 'long'
  touchpoint: number
  value: number
  verbatim: number | null
  instrument: { column: number } | { fixed: Instrument }
  /** By `titleKey` of the name in the file. */
  touchpoints: Map<string, string | null>
}

export type WideQuestions = {
  layout: 'wide'
  ratings: {
    column: number
    instrument: Instrument
    touchpointId: string | null
    verbatim: number | null
  }[]
}
