import { z } from 'zod'
import { GuestRole } from '@/core/access/roles'
import { linkIsOver, openLink } from '@/server/guests/open-link'
import { publicProcedure } from '@/server/trpc/procedures'

/**
 * What a share link opens, for whoever has it. Behind a password nothing is
 * told of the journey, but to those who have given it before.
 */
export const preview = publicProcedure
  .input(z.object({ token: z.string().max(100) }))
  .query(async ({ ctx: { services, actor, guests }, input }) => {
    const link = await openLink(services.db, services.secret, input.token)
    if (!link) throw linkIsOver()
    const { workspaceId, journeyId, journey } = link
    const member =
      actor?.kind === 'user'
        ? await services.db.member.findUnique({
            where: { workspaceId_userId: { workspaceId, userId: actor.id } },
            include: { workspace: { select: { slug: true } } },
          })
        : null
    const proof = guests.find((each) => each.journeyId === journeyId)
    const guest = proof ? await services.guests.actorOf(proof) : null
    const returns = guest?.linkId === link.id
    const asksPassword = link.passwordHash !== null && !returns
    return {
      role: GuestRole.parse(link.role),
      asksPassword,
      title: asksPassword && !member ? null : journey.title,
      /** The way in of a member, who needs no link; null: they come as a guest. */
      member: member ? { slug: member.workspace.slug, journeyId } : null,
      /** Who this browser is in the journey already; null: they have to join. */
      joined: returns ? { journeyId, guestId: guest.id } : null,
      /** What they are called here, or elsewhere. */
      name: guest?.name ?? (actor?.kind === 'user' ? actor.name : null),
    }
  })
