import { z } from 'zod'
import { abilitiesOf } from '@/core/access/can'
import { loadPersona } from '@/server/personas/load-persona'
import { presentPersona } from '@/server/personas/present-persona'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** One persona with the journeys that are mapped for it. */
export const get = workspaceProcedure('persona.read')
  .input(z.object({ personaId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, personaId: input.personaId }
    const persona = await loadPersona(ctx.services, place)
    const uses = await ctx.services.db.journeyPersona.findMany({
      where: place,
      select: {
        journey: { select: { id: true, title: true, state: true, archivedAt: true } },
      },
      orderBy: { journey: { editedAt: 'desc' } },
    })
    return {
      ...presentPersona(persona),
      journeys: uses.map(({ journey }) => ({
        ...journey,
        archivedAt: journey.archivedAt?.toISOString() ?? null,
      })),
      abilities: abilitiesOf(ctx.rights),
    }
  })
