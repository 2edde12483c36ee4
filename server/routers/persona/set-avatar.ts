import { z } from 'zod'
import { assetExists, removeUnusedAsset } from '@/server/assets/store'
import { NotFound } from '@/server/errors'
import { announcePersona } from '@/server/personas/announce-persona'
import { loadPersona } from '@/server/personas/load-persona'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Gives a persona an uploaded picture, or with null its generated face again. */
export const setAvatar = workspaceProcedure('persona.edit')
  .input(z.object({ personaId: z.uuid(), assetId: z.uuid().nullable() }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId, services } = ctx
    const place = { workspaceId, personaId: input.personaId }
    const before = await loadPersona(services, place)
    if (input.assetId && !(await assetExists(services.db, workspaceId, input.assetId))) {
      throw new NotFound('This picture does not exist. Upload it again.')
    }
    await services.db.persona.update({
      where: { workspaceId_id: { workspaceId, id: input.personaId } },
      data: { avatarId: input.assetId },
    })
    if (before.avatarId && before.avatarId !== input.assetId) {
      await removeUnusedAsset(services.db, workspaceId, before.avatarId)
    }
    await announcePersona(services, place)
    return { avatarId: input.assetId }
  })
