import { v7 as uuid } from 'uuid'
import { blankPersona, PersonaFields } from '@/core/persona/persona'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** A new persona; only the name has to be known. */
export const create = workspaceProcedure('persona.edit')
  .input(PersonaFields.partial().required({ name: true }))
  .mutation(async ({ ctx, input: { workspaceId, ...fields } }) => {
    const { id } = await ctx.services.db.persona.create({
      data: { ...blankPersona(fields.name), ...fields, workspaceId, id: uuid() },
      select: { id: true },
    })
    return { id }
  })
