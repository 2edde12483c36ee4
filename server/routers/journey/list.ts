import { z } from 'zod'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { presentJourney } from './present'
import { journeySummaries } from './summaries'

const none = { responses: 0, hottest: null }

/** The workspace's journeys, last edited first, each with what its card shows. */
export const list = workspaceProcedure('journey.read')
  .input(z.object({ archived: z.boolean().default(false) }))
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services
    const rows = await db.journey.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        archivedAt: input.archived ? { not: null } : null,
      },
      include: {
        personas: {
          orderBy: { position: 'asc' },
          select: { persona: { select: { id: true, name: true, avatarId: true } } },
        },
      },
      orderBy: [{ editedAt: 'desc' }, { id: 'desc' }],
    })
    const ids = rows.map((row) => row.id)
    const summaries = await journeySummaries(db, ctx.workspaceId, ids)
    return rows.map((row) => ({
      ...presentJourney(row, ctx.role),
      personas: row.personas.map(({ persona }) => persona),
      ...(summaries.get(row.id) ?? none),
    }))
  })
