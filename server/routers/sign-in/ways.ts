import { waysIn } from '@/server/auth/ways-in'
import { publicProcedure } from '@/server/trpc/procedures'

/** How people can sign in to this installation. */
export const ways = publicProcedure.query(({ ctx }) => waysIn(ctx.services))
