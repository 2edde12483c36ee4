import { v7 as uuid } from 'uuid'
import { checkIntegrity } from '@/core/journey/integrity'
import type { JourneyRecord, JourneyState } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import { noOrigin, type Origin, recordDeed } from '@/server/audit/record-deed'
import type { Prisma } from '@/server/db/generated/client'
import { Invalid } from '@/server/errors'
import type { Services } from '@/server/services'
import { editedNow } from './change-journey'
import { checkPersonas, writePersonas } from './journey-personas'

export type NewJourney = {
  workspaceId: string
  title: string
  state: JourneyState
  personaIds: readonly string[]
  /** Valid as a whole; this is checked. */
  records: readonly JourneyRecord[]
}

/**
 * A journey with its records as its first change, in the change log like any
 * other, all or nothing. Nobody can have it open yet, so it needs no hub.
 * @param origin where the author asked for it from
 * @returns the journey's id
 * @throws Invalid when a persona does not exist or the records do not fit together
 */
export async function makeJourney(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { workspaceId, title, state, personaIds, records }: NewJourney,
  origin: Origin = noOrigin,
): Promise<string> {
  checkRecords(records)
  const journeyId = uuid()
  const place = { workspaceId, journeyId }
  await db.$transaction(async (tx) => {
    await checkPersonas(tx, workspaceId, personaIds)
    await tx.journey.create({
      data: { workspaceId, id: journeyId, title, state, version: 1, ...editedNow(author) },
    })
    await writePersonas(tx, place, personaIds)
    await tx.journeyRecord.createMany({ data: records.map((record) => rowOf(place, record)) })
    await tx.change.create({ data: firstChange(place, author, records) })
    const { address, agent } = origin
    const doer = { workspaceId, actor: author, address, agent }
    await recordDeed(tx, doer, 'journey.create', { kind: 'journey', id: journeyId, name: title })
  })
  return journeyId
}

function checkRecords(records: readonly JourneyRecord[]): void {
  const faults = checkIntegrity(new Map(records.map((record) => [record.id, record])))
  if (faults.length === 0) return
  const problems = faults.map(({ recordId, problem }) => ({
    path: ['records', recordId, ...problem.path].join('.'),
    message: problem.message,
  }))
  throw new Invalid('The records of this journey do not fit together.', problems)
}

type Place = { workspaceId: string; journeyId: string }

function rowOf(place: Place, { id, type, ...body }: JourneyRecord) {
  return { ...place, id, type, body, version: 1 } satisfies Prisma.JourneyRecordCreateManyInput
}

function firstChange(
  place: Place,
  author: Author,
  records: readonly JourneyRecord[],
): Prisma.ChangeUncheckedCreateInput {
  return {
    ...place,
    version: 1,
    actorKind: author.kind,
    actorId: author.id,
    actorName: author.name,
    clientId: 'the-server',
    mutationId: 1,
    diff: { put: [...records], patch: [], remove: [] },
  }
}
