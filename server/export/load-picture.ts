import { JourneyState } from '@/core/journey/records'
import type { PrismaClient } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import { readRecords } from '@/server/journeys/read-records'
import type { PictureRequest } from './picture-request'

export type JourneyPlace = { workspaceId: string; journeyId: string }

/** What the picture of a journey shows, but for its heat. */
export type Loaded = Pick<PictureRequest, 'journey' | 'personas' | 'records' | 'images'>

/** Reads a journey with its personas and their avatars. @throws NotFound */
export async function loadPicture(db: PrismaClient, place: JourneyPlace): Promise<Loaded> {
  const { workspaceId, journeyId } = place
  const [journey, records, links] = await Promise.all([
    db.journey.findUnique({ where: { workspaceId_id: { workspaceId, id: journeyId } } }),
    readRecords(db, place),
    db.journeyPersona.findMany({
      where: { workspaceId, journeyId },
      orderBy: [{ position: 'asc' }, { personaId: 'asc' }],
      select: { persona: { select: { id: true, name: true, role: true, avatarId: true } } },
    }),
  ])
  if (!journey) throw new NotFound()
  const personas = links.map((link) => link.persona)
  const avatarIds = personas.flatMap(({ avatarId }) => (avatarId ? [avatarId] : []))
  const images =
    avatarIds.length === 0
      ? []
      : await db.asset.findMany({
          where: { workspaceId, id: { in: avatarIds } },
          select: { id: true, bytes: true },
        })
  const state = JourneyState.parse(journey.state)
  return { journey: { title: journey.title, state }, personas, records, images }
}
