import type { Instrument } from '../heat/instruments'

/** A response that nobody has said the touchpoint of. */
export type InboxItem = {
  responseId: string
  instrument: Instrument
  value: number
  negative: boolean
  /** The customer's words; null: a rating alone. */
  text: string | null
  channel: string
  source: string
  /** The cells that it came with, by column. */
  fields: Readonly<Record<string, string>> | null
  /** ISO 8601. */
  at: string
}

export type InboxPage = {
  items: InboxItem[]
  nextCursor: string | null
  /** How many there are in all, at most `inboxCounted`. */
  total: number
}

/** The inbox counts no further than this. */
export const inboxCounted = 10_000

/** Responses that one call assigns. */
export const inboxAssigned = 1_000
