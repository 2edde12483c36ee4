import { z } from 'zod'
import { publicProcedure } from '@/server/trpc/procedures'

/** Whether the installation still waits for its owner, and whether this link makes one. */
export const status = publicProcedure
  .input(z.object({ token: z.string().max(200).optional() }))
  .query(async ({ ctx, input }) => {
    const { setup } = ctx.services
    return {
      open: await setup.isOpen(),
      linkWorks: input.token !== undefined && (await setup.accepts(input.token)),
    }
  })
