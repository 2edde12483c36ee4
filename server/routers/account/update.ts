import { z } from 'zod'
import { PersonName } from '@/core/access/account'
import { userProcedure } from '@/server/trpc/procedures'

/** Changes one's own name. */
export const update = userProcedure
  .input(z.object({ name: PersonName }))
  .mutation(async ({ ctx, input }) => {
    const { db, auth } = ctx.services
    const { id, name, email } = await db.user.update({
      where: { id: ctx.actor.id },
      data: { name: input.name },
    })
    await auth.changed({ kind: 'user', userId: id })
    return { id, name, email }
  })
