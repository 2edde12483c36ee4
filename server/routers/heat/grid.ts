import { z } from 'zod'
import type { HeatGrid } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { heatGrid } from '@/server/feedback/heat/views'
import { heatProcedure } from '@/server/trpc/procedures'

/** Stages against lanes or channels. */
export const grid = heatProcedure('heat.read')
  .input(z.object({ columns: z.enum(['lane', 'channel']) }))
  .query(({ ctx: { services, question }, input: { columns } }): Promise<HeatGrid> => {
    const detail = columns === 'lane' ? ('touchpoints' as const) : ('channels' as const)
    const view = { name: `grid by ${columns}`, detail }
    return answerFrom(services, question, view, (loaded) => heatGrid(loaded, columns))
  })
