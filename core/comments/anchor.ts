import { z } from 'zod'

/** Kinds of records that a thread can hang on. */
export const anchorRecordTypes = ['stage', 'lane', 'touchpoint', 'note', 'connection'] as const

const offset = z.number().finite().min(-1_000_000).max(1_000_000)

/**
 * What a thread hangs on: the journey as a whole, one of its records, or a
 * point. A point lies in a cell of the map as a node does, in pixels from the
 * cell's top start corner, so that it moves with its stage and lane; outside of
 * all cells its coordinates are those of the canvas.
 */
export const Anchor = z.discriminatedUnion('on', [
  z.object({ on: z.literal('journey') }),
  z.object({ on: z.enum(anchorRecordTypes), recordId: z.uuid() }),
  z.object({
    on: z.literal('point'),
    cell: z.object({ stageId: z.uuid(), laneId: z.uuid() }).nullable(),
    x: offset,
    y: offset,
  }),
])
export type Anchor = z.infer<typeof Anchor>
