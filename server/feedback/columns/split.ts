import type { AttributeType } from '@/core/feedback/attribute-type'
import type { Instrument } from '@/core/heat/instruments'
import type { HeatCounts } from '@/core/heat/tally'

/** What the counts of heat are split by: months, the values of an attribute, or segments. */
export type Split =
  | { month: true }
  | { attribute: string }
  /** A response counts in each that has its customer. */
  | { segmentIds: readonly string[] }

/** What heat of one touchpoint is computed from, for one part of a split. */
export type PoolRow = HeatCounts & {
  touchpointId: string
  /** The month's first day (UTC), the value as text, or the segment's id; null: the attribute is not known. */
  part: string | null
}

/** How many responses name the same; '' where they name no channel or source. */
export type Choice = { channel: string; source: string; instrument: Instrument; n: number }

/** What one attribute can be filtered by. */
export type AttributeFacet = {
  key: string
  label: string
  type: AttributeType
  /** The most frequent ones, with their responses. */
  values: { value: string; n: number }[]
  /** How many more values there are. */
  more: number
  /** Of numbers, and of dates as days since 1970; null for others. */
  min: number | null
  max: number | null
  /** Responses of which it is not known. */
  missing: number
}
