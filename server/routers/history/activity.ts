import { z } from 'zod'
import { Author } from '@/core/sync/author'
import { readActivity } from '@/server/history/activity'
import { journeyProcedure } from '@/server/trpc/procedures'

const Version = z.number().int().min(1)

/** What was done to the journey, newest first, page by page; see `ActivityQuery`. */
export const activity = journeyProcedure('history.read')
  .input(
    z.object({
      /** Only versions before this one. */
      cursor: Version.nullish(),
      since: Version.optional(),
      author: z.object({ kind: Author.shape.kind, id: z.uuid().nullable() }).optional(),
    }),
  )
  .query(({ ctx, input: { journeyId, cursor, ...query } }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId }
    return readActivity(ctx.services, room, { ...query, before: cursor ?? undefined })
  })
