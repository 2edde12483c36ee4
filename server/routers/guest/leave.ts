import { z } from 'zod'
import { noGuestCookie } from '@/server/guests/guest-cookie'
import { publicProcedure } from '@/server/trpc/procedures'

/** Makes the browser forget who it is on this journey, as on a shared computer. What the guest made stays. */
export const leave = publicProcedure
  .input(z.object({ journeyId: z.uuid() }))
  .mutation(({ ctx: { cookies }, input: { journeyId } }) => {
    cookies?.set(noGuestCookie(journeyId, cookies.secure))
  })
