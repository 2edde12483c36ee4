import { z } from 'zod'
import type { InboxPage } from '@/core/feedback/inbox'
import { readInbox } from '@/server/feedback/rules/inbox'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The responses that belong to no touchpoint yet, newest first, a page at a time. */
export const list = journeyProcedure('feedback.assign')
  .input(
    z.object({
      cursor: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(100).default(50),
    }),
  )
  .query(({ ctx, input }): Promise<InboxPage> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return readInbox(ctx.services.pool, place, input)
  })
