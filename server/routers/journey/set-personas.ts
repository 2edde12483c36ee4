import { z } from 'zod'
import { JourneyPersonas } from '@/core/journey/journey-fields'
import { changeJourney, editedNow } from '@/server/journeys/change-journey'
import { checkPersonas, writePersonas } from '@/server/journeys/journey-personas'
import { journeyProcedure } from '@/server/trpc/procedures'
import { demand } from '@/server/trpc/resolve'

/** Whose journey this is: one persona or more, the first being the main one. */
export const setPersonas = journeyProcedure('journey.edit')
  .input(z.object({ personaIds: JourneyPersonas.min(1, 'A journey has at least one persona.') }))
  .mutation(async ({ ctx, input }) => {
    const { services, workspaceId, journey } = ctx
    // They are the workspace's, which guests who edit the map do not see.
    demand(ctx.rights, 'persona.read')
    await services.db.$transaction(async (tx) => {
      await checkPersonas(tx, workspaceId, input.personaIds)
      await writePersonas(tx, { workspaceId, journeyId: journey.id }, input.personaIds)
    })
    await changeJourney(services, journey, editedNow(ctx.actor))
  })
