import { z } from 'zod'
import { JourneyRecord } from '@/core/journey/records'

/** Changed keys of one record. `set` never holds `id` or `type`. */
export const Patch = z.object({ id: z.uuid(), set: z.record(z.string(), z.unknown()) })
export type Patch = z.infer<typeof Patch>

/** A diff as it travels: whole new records, changed keys of existing records, and ids of removed ones. */
export const Diff = z.object({
  put: z.array(JourneyRecord),
  patch: z.array(Patch),
  remove: z.array(z.uuid()),
})
export type Diff = z.infer<typeof Diff>

/** A diff that can be undone: every changed record before and after. */
export type ReversibleDiff = {
  added: JourneyRecord[]
  updated: [before: JourneyRecord, after: JourneyRecord][]
  removed: JourneyRecord[]
}
