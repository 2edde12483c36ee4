import type { Actor } from '@/server/auth/actor'
import type { Journey, Prisma } from '@/server/db/generated/client'
import type { Services } from '@/server/services'

type Change = Pick<
  Prisma.JourneyUncheckedUpdateInput,
  'title' | 'state' | 'archivedAt' | 'editedAt' | 'editedBy'
>

/** Changes a journey's own fields and tells everybody who has it open. An archived one takes no edits. */
export async function changeJourney(
  services: Services,
  journey: Journey,
  change: Change,
): Promise<void> {
  const { workspaceId, id } = journey
  await services.db.journey.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: change,
  })
  if (change.archivedAt !== undefined) {
    await services.auth.changed({ kind: 'journey', workspaceId, journeyId: id })
  }
  await services.hubs.announce(id, { type: 'journey' })
}

/** What marks an edit as this actor's, now. */
export function editedNow(actor: Pick<Actor, 'name'>): { editedAt: Date; editedBy: string } {
  return { editedAt: new Date(), editedBy: actor.name }
}
