import { z } from 'zod'

const Interval = z.tuple([z.number(), z.number()]).describe('95 percent, as [low, high].')

/** The shares and the heat of one place, as the formulas of the method give them. */
export const Heat = z.object({
  n: z.number().int(),
  negative: z.number().int(),
  share: z.number().min(0).max(1),
  heat: z.number().min(0).max(1),
  interval: Interval,
  state: z.enum(['none', 'few', 'ok']).describe('"few": under 5 responses, too few to say.'),
})

/** What an answer about heat says of itself. */
export const HeatBasis = z.object({
  method: z.string(),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  p0: z.number().describe("The journey's negative share under the same filters."),
})

/** How one instrument did, in its own units. */
export const Score = z.object({
  instrument: z.string(),
  n: z.number().int(),
  negative: z.number().int(),
  unit: z
    .enum(['nps', 'top2', 'mean'])
    .describe('"nps": points; "top2": share of the two best answers; "mean": on the raw scale.'),
  value: z.number(),
  interval: Interval.nullable(),
  mean: z.object({ value: z.number(), interval: Interval.nullable() }),
})
