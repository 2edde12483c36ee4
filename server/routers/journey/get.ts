import { presentJourney } from '@/server/journeys/present-journey'
import { presentPersona } from '@/server/personas/present-persona'
import { journeyProcedure } from '@/server/trpc/procedures'

/** A journey without its records, with all that is known of its personas. */
export const get = journeyProcedure('journey.read').query(async ({ ctx }) => {
  const uses = await ctx.services.db.journeyPersona.findMany({
    where: { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id },
    include: { persona: true },
    orderBy: { position: 'asc' },
  })
  return {
    ...presentJourney(ctx.journey, ctx.role),
    personas: uses.map(({ persona }) => presentPersona(persona)),
  }
})
