import { z } from 'zod'
import { Instrument } from './instruments'

const Names = z.array(z.string().max(200)).max(100)

/** Names an attribute of customers or responses: "travel_class". */
export const AttributeKey = z.string().regex(/^[a-z0-9_]{1,60}$/)
export type AttributeKey = z.infer<typeof AttributeKey>

/** What is asked of one attribute. */
export const AttributeCondition = z.discriminatedUnion('is', [
  /** Its text is one of these; a boolean's is "true" or "false". */
  z.object({
    is: z.literal('one-of'),
    key: AttributeKey,
    values: z.array(z.string().max(200)).min(1).max(100),
  }),
  /** Both ends inclusive, null open. Of numbers, and of dates as days since 1970. */
  z.object({
    is: z.literal('between'),
    key: AttributeKey,
    min: z.number().nullable(),
    max: z.number().nullable(),
  }),
  z.object({ is: z.literal('missing'), key: AttributeKey }),
])
export type AttributeCondition = z.infer<typeof AttributeCondition>

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
  /** All must hold; each attribute comes once. */
  attributes: z
    .array(AttributeCondition)
    .max(10)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, {
      message: 'Ask of each attribute once.',
    })
    .optional(),
  /** Of customers in any of these segments. */
  segmentIds: z.array(z.uuid()).max(20).optional(),
})
export type HeatFilters = z.infer<typeof HeatFilters>
