import { authorOf } from '@/server/auth/actor'
import { presentJourney } from '@/server/journeys/present-journey'
import { presentPersona, presentPersonaToGuest } from '@/server/personas/present-persona'
import { journeyProcedure } from '@/server/trpc/procedures'

/** A journey without its records, with all that the asker may know of its personas. */
export const get = journeyProcedure('journey.read').query(async ({ ctx }) => {
  const uses = await ctx.services.db.journeyPersona.findMany({
    where: { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id },
    include: { persona: true },
    orderBy: { position: 'asc' },
  })
  const present = ctx.actor.kind === 'guest' ? presentPersonaToGuest : presentPersona
  return {
    ...presentJourney(ctx.journey, ctx.rights),
    personas: uses.map(({ persona }) => present(persona)),
    /** Whom the others see when the asker edits. */
    you: authorOf(ctx.actor),
  }
})
