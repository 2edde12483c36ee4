import type { AttributeType } from '@/core/feedback/attribute-type'
import type { HeatFilters } from '@/core/heat/filters'
import type { RollupRow } from '../heat/read-rollups'
import type { Place } from '../write-responses'

/** How counts are split beyond touchpoint, channel and instrument. */
export type CountsBy = {
  month?: true
  /** By the values of this attribute. */
  attribute?: string
  /** By these segments; a response counts in each that has its customer. */
  segmentIds?: readonly string[]
}

/**
 * Counts of one touchpoint's responses by the channel they name ('' when none)
 * and instrument, and by what was asked for besides.
 */
export type CountRow = RollupRow & {
  /** First day of the month, UTC. */
  month?: string
  /** The attribute's value as text, or the segment's id; null: the attribute is not known. */
  value?: string | null
}

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

/** Answers about a journey's feedback under any filters. All numbers are exact. */
export type HeatSource = {
  counts(place: Place, filters: HeatFilters, by?: CountsBy): Promise<CountRow[]>
  /** Different customers by touchpoint; a response without one counts as one. */
  reach(place: Place, filters: HeatFilters): Promise<Map<string, number>>
  /** How many responses both filters let through. */
  overlap(place: Place, a: HeatFilters, b: HeatFilters): Promise<number>
  attributes(place: Place): Promise<AttributeFacet[]>
}
