import { z } from 'zod'
import { PersonaFields } from '@/core/persona/persona'
import { announcePersona } from '@/server/personas/announce-persona'
import { loadPersona } from '@/server/personas/load-persona'
import { presentPersona } from '@/server/personas/present-persona'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Changes the given fields and leaves the others as they are. */
export const update = workspaceProcedure('persona.edit')
  .input(z.object({ personaId: z.uuid(), set: PersonaFields.partial() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, personaId: input.personaId }
    await loadPersona(ctx.services, place)
    const persona = await ctx.services.db.persona.update({
      where: { workspaceId_id: { workspaceId: ctx.workspaceId, id: input.personaId } },
      data: input.set,
    })
    await announcePersona(ctx.services, place)
    return presentPersona(persona)
  })
