import { z } from 'zod'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { setArchived } from './set-archived'

export const archive = workspaceProcedure('persona.edit')
  .input(z.object({ personaId: z.uuid() }))
  .mutation(({ ctx, input }) => setArchived(ctx.services, input, new Date()))
