import { z } from 'zod'
import { copyRecords } from '@/core/journey/copy-records'
import { JourneyTitle } from '@/core/journey/journey-fields'
import { newId } from '@/core/journey/new-id'
import { limits } from '@/core/journey/records'
import { makeJourney } from '@/server/journeys/make-journey'
import { readRecords } from '@/server/journeys/read-records'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The same map with ids of its own; feedback and history stay with the original. */
export const duplicate = journeyProcedure('journey.create')
  .input(z.object({ title: JourneyTitle.optional() }))
  .mutation(async ({ ctx, input }) => {
    const { services, workspaceId, journey } = ctx
    const original = await readRecords(services.db, { workspaceId, journeyId: journey.id })
    const records = copyRecords(new Map(original.map((each) => [each.id, each])), newId)
    const uses = await services.db.journeyPersona.findMany({
      where: { workspaceId, journeyId: journey.id },
      orderBy: { position: 'asc' },
    })
    const copy = {
      workspaceId,
      title: input.title ?? `Copy of ${journey.title}`.slice(0, limits.title),
      state: journey.state,
      personaIds: uses.map((use) => use.personaId),
      records,
    }
    return { id: await makeJourney(services, ctx.actor, copy, ctx) }
  })
