import { z } from 'zod'
import { AttributeKey, HeatFilters } from '@/core/heat/filters'
import type { HeatGrid } from '@/core/heat/views'
import { monthColumns, valueColumns } from '@/server/feedback/cross/cross-columns'
import { crossGrid } from '@/server/feedback/cross/cross-grid'
import { loadSplit } from '@/server/feedback/cross/load-split'
import { journeyProcedure } from '@/server/trpc/procedures'
import { demand } from '@/server/trpc/resolve'

/** Touchpoints against months, the values of an attribute, or the workspace's segments. */
export const cross = journeyProcedure('heat.read')
  .input(
    z.object({
      filters: HeatFilters.default({}),
      by: z.discriminatedUnion('what', [
        z.object({ what: z.literal('month') }),
        z.object({ what: z.literal('attribute'), key: AttributeKey }),
        z.object({ what: z.literal('segment') }),
      ]),
    }),
  )
  .query(async ({ ctx, input: { filters, by } }): Promise<HeatGrid> => {
    const { services, workspaceId } = ctx
    const place = { workspaceId, journeyId: ctx.journey.id }
    if (by.what === 'month') {
      const { loaded, split } = await loadSplit(services, place, filters, { month: true })
      return crossGrid(loaded, split, monthColumns(split))
    }
    // What is known of customers is for members.
    demand(ctx.rights, 'feedback.read')
    if (by.what === 'attribute') {
      const { loaded, split } = await loadSplit(services, place, filters, { attribute: by.key })
      const settled = valueColumns(split)
      return crossGrid(loaded, settled.split, settled.columns)
    }
    const segments = await services.db.segment.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
      take: 20,
    })
    const segmentIds = segments.map(({ id }) => id)
    const { loaded, split } = await loadSplit(services, place, filters, { segmentIds })
    return crossGrid(
      loaded,
      split,
      segments.map(({ id, name }) => ({ id, title: name })),
    )
  })
