import { z } from 'zod'
import type { DryRun } from '@/core/feedback/import-views'
import { Mapping } from '@/core/feedback/mapping'
import { dryRun as dryRunFile } from '@/server/feedback/import/dry-run'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Reads a whole uploaded file as the import would, and writes none of it. */
export const dryRun = journeyProcedure('feedback.import')
  .input(z.object({ uploadId: z.uuid(), mapping: Mapping }))
  .mutation(({ ctx, input }): Promise<DryRun> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { options } = ctx.services.imports
    return dryRunFile(ctx.services, options, place, input.uploadId, input.mapping)
  })
