import { z } from 'zod'
import { NotFound } from '@/server/errors'
import { loadPersona } from '@/server/personas/load-persona'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Says whose face a persona is: the customers of a segment, or with null nobody's in particular. */
export const setSegment = workspaceProcedure('persona.edit')
  .input(z.object({ personaId: z.uuid(), segmentId: z.uuid().nullable() }))
  .mutation(async ({ ctx, input: { workspaceId, personaId, segmentId } }) => {
    const { db } = ctx.services
    await loadPersona(ctx.services, { workspaceId, personaId })
    if (segmentId) {
      const segment = await db.segment.findFirst({
        where: { workspaceId, id: segmentId, archivedAt: null },
        select: { id: true },
      })
      if (!segment) throw new NotFound('This segment is not there any more.')
    }
    await db.persona.update({
      where: { workspaceId_id: { workspaceId, id: personaId } },
      data: { segmentId },
    })
    return { segmentId }
  })
