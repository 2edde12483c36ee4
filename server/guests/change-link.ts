import { GuestRole } from '@/core/access/roles'
import type { ShareLink } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Services } from '@/server/services'

type Where = { services: Services; workspaceId: string; journey: { id: string } }

/** A link of this journey. @throws NotFound when there is none, or it was revoked. */
export async function findLink({ services, workspaceId, journey }: Where, linkId: string) {
  const link = await services.db.shareLink.findFirst({
    where: { workspaceId, journeyId: journey.id, id: linkId, revokedAt: null },
  })
  if (!link) throw new NotFound('This link has been revoked.')
  return { ...link, role: GuestRole.parse(link.role) }
}

/** Ends the access of its guests where it is over, and tells their pages where it is another. */
export async function linkChanged(services: Services, link: ShareLink): Promise<void> {
  const { workspaceId, journeyId, id: linkId } = link
  await services.auth.changed({ kind: 'link', workspaceId, journeyId, linkId })
  if (!link.revokedAt) await services.hubs.announce(journeyId, { type: 'journey' })
}
