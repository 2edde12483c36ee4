import type { Prisma } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'

type Place = { workspaceId: string; journeyId: string }

/** @throws NotFound when one of the ids is no persona of the workspace. */
export async function checkPersonas(
  db: Prisma.TransactionClient,
  workspaceId: string,
  personaIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(personaIds)]
  const known = await db.persona.count({ where: { workspaceId, id: { in: ids } } })
  if (known !== ids.length) throw new NotFound('One of the personas does not exist.')
}

/** Makes these the journey's personas, in this order. Part of the caller's transaction. */
export async function writePersonas(
  db: Prisma.TransactionClient,
  place: Place,
  personaIds: readonly string[],
): Promise<void> {
  await db.journeyPersona.deleteMany({ where: place })
  await db.journeyPersona.createMany({
    data: [...new Set(personaIds)].map((personaId, position) => ({
      ...place,
      personaId,
      position,
    })),
  })
}
