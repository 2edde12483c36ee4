import type { Actor } from '@/server/auth/actor'
import type { Journey, Prisma } from '@/server/db/generated/client'
import type { Services } from '@/server/services'

type Change = Pick<Prisma.JourneyUncheckedUpdateInput, 'title' | 'state' | 'editedAt' | 'editedBy'>

/** Changes a journey's own fields and tells everybody who has it open. */
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
  await services.hubs.announce(id, { type: 'journey' })
}

/** What marks an edit as this actor's, now. */
export function editedNow(actor: Pick<Actor, 'name'>): { editedAt: Date; editedBy: string } {
  return { editedAt: new Date(), editedBy: actor.name }
}
