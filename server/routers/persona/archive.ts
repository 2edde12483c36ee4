import { z } from 'zod'
import { setArchived } from '@/server/personas/set-archived'
import { workspaceProcedure } from '@/server/trpc/procedures'

export const archive = workspaceProcedure('persona.edit')
  .input(z.object({ personaId: z.uuid() }))
  .mutation(({ ctx, input }) => setArchived(ctx, input.personaId, new Date()))
