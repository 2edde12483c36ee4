import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import { recordDeed } from '@/server/audit/record-deed'
import { renderPicture } from '@/server/export/render-picture'
import { loadCounts } from '@/server/feedback/heat/load-counts'
import { heatMap } from '@/server/feedback/heat/views'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * The whole map as a file: `{ bytes, contentType, notice }`, where `notice` says
 * that it had to be made smaller. For callers in this process; bytes do not
 * travel well in JSON, so pages and programs take it from the REST address.
 */
export const picture = journeyProcedure('picture.export')
  .input(
    z.object({
      format: z.enum(['png', 'svg']),
      scale: z.number().min(0.25).max(4).default(1),
      theme: z.enum(['light', 'dark']).default('light'),
      heat: z.boolean().default(true),
      filters: HeatFilters.default({}),
    }),
  )
  .query(async ({ ctx, input: { heat, filters, ...options } }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const loaded = heat ? heatMap(await loadCounts(ctx.services, place, filters)) : null
    // A journey without responses has no heat to explain.
    const shown = loaded && loaded.n > 0 ? loaded : null
    const picture = await renderPicture(ctx.services, place, { ...options, heat: shown })
    const exported = { kind: 'journey', id: ctx.journey.id, name: ctx.journey.title } as const
    await recordDeed(ctx.services.db, ctx, 'journey.export', exported, { format: options.format })
    return picture
  })
