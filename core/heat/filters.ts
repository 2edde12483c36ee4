import { z } from 'zod'
import { Instrument } from './instruments'

const Names = z.array(z.string().max(200)).max(100)

/**
 * Which responses count. A key that is missing, or an empty list, lets all
 * through. `from` and `to` are days (YYYY-MM-DD, UTC), both inclusive.
 */
export const HeatFilters = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** By channel: the response's own, or else its touchpoint's. */
  channels: Names.optional(),
  sources: Names.optional(),
  instruments: z.array(Instrument).max(20).optional(),
})
export type HeatFilters = z.infer<typeof HeatFilters>
