import type { Services } from '@/server/services'

/** Tells everybody who looks at a journey of this persona that the persona looks different now. */
export async function announcePersona(
  services: Services,
  place: { workspaceId: string; personaId: string },
): Promise<void> {
  const uses = await services.db.journeyPersona.findMany({
    where: place,
    select: { journeyId: true },
  })
  await Promise.all(
    uses.map(({ journeyId }) => services.hubs.announce(journeyId, { type: 'journey' })),
  )
}
