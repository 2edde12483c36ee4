import { z } from 'zod'
import { PersonName } from '@/core/access/account'
import { Invalid } from '@/server/errors'
import { guestCookie } from '@/server/guests/guest-cookie'
import { publicProcedure } from '@/server/trpc/procedures'

/**
 * Comes in through a share link, under a name. The browser keeps who it is
 * there in a cookie, beside a session that it may have.
 */
export const join = publicProcedure
  .input(
    z.object({
      token: z.string().max(100),
      name: PersonName,
      password: z.string().max(200).optional(),
    }),
  )
  .mutation(async ({ ctx: { services, cookies, guests, address, agent }, input }) => {
    if (!cookies) throw new Invalid('Join over HTTP: an open connection takes no cookie.')
    const guest = await services.guestEntrance.join({ ...input, address, agent, known: guests })
    const { id: guestId, journeyId } = guest
    cookies.set(guestCookie(services.secret, { guestId, journeyId }, cookies.secure))
    return { journeyId, guestId }
  })
