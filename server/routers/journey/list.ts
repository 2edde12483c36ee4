import { z } from 'zod'
import { journeySummaries } from '@/server/feedback/summaries'
import { presentJourney } from '@/server/journeys/present-journey'
import { touchpointTitles } from '@/server/journeys/touchpoint-titles'
import type { Services } from '@/server/services'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** The workspace's journeys, last edited first, each with what its card shows. */
export const list = workspaceProcedure('journey.read')
  .input(z.object({ archived: z.boolean().default(false) }))
  .query(async ({ ctx, input }) => {
    const { services, workspaceId } = ctx
    const rows = await services.db.journey.findMany({
      where: { workspaceId, archivedAt: input.archived ? { not: null } : null },
      include: {
        personas: {
          orderBy: { position: 'asc' },
          select: { persona: { select: { id: true, name: true, avatarId: true } } },
        },
      },
      orderBy: [{ editedAt: 'desc' }, { id: 'desc' }],
    })
    const feedbackOf = await loadFeedback(
      services,
      workspaceId,
      rows.map((row) => row.id),
    )
    return rows.map((row) => ({
      ...presentJourney(row, ctx.rights),
      personas: row.personas.map(({ persona }) => persona),
      ...feedbackOf(row.id),
    }))
  })

type CardFeedback = {
  responses: number
  /** Null while no touchpoint has enough responses. */
  hottest: { touchpointId: string; title: string; heat: number } | null
}

/** What the feedback on each journey comes to, in two queries however many journeys there are. */
async function loadFeedback(
  services: Services,
  workspaceId: string,
  journeyIds: string[],
): Promise<(journeyId: string) => CardFeedback> {
  const summaries = await journeySummaries(services, workspaceId, journeyIds)
  const ids = [...summaries.values()].flatMap(({ hottest }) => hottest?.touchpointId ?? [])
  const titles = await touchpointTitles(services.db, workspaceId, ids)
  return (journeyId) => {
    const { responses, hottest } = summaries.get(journeyId) ?? { responses: 0, hottest: null }
    const title = hottest ? (titles.get(hottest.touchpointId) ?? '') : ''
    return { responses, hottest: hottest && { ...hottest, title } }
  }
}
