import { z } from 'zod'
import type { Preview } from '@/core/feedback/import-views'
import { Delimiter, Encoding } from '@/core/feedback/mapping'
import { preview as previewFile } from '@/server/feedback/import/preview'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The beginning of an uploaded file and a complete guess of how to read it. */
export const preview = journeyProcedure('feedback.import')
  .input(
    z.object({
      uploadId: z.uuid(),
      encoding: Encoding.optional(),
      delimiter: Delimiter.optional(),
      sheet: z.string().max(300).optional(),
    }),
  )
  .query(({ ctx, input }): Promise<Preview> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { workerFile } = ctx.services.imports.options
    return previewFile(ctx.services, workerFile, place, input.uploadId, input)
  })
