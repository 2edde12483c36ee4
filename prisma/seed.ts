import { titleKey } from '@/core/feedback/titles'
import { newId } from '@/core/journey/new-id'
import { makeTemplate } from '@/core/journey/templates'
import type { NewResponse } from '@/server/feedback/response-columns'
import { responseId } from '@/server/feedback/response-id'
import { writeResponses } from '@/server/feedback/write-responses'
import { makeJourney } from '@/server/journeys/make-journey'
import type { Services } from '@/server/services'
import { samplePersonas } from './sample/personas'
import { type SampleResponse, sampleResponses } from './sample/responses'

type Parts = Pick<Services, 'db' | 'pool'>

/** Who has made the sample: nobody in particular. */
const maker = { kind: 'system', id: null, name: 'Throughline' } as const

/** Fills an empty installation with the workspace that a newcomer looks around in. */
export async function seedSampleWorkspace(services: Parts): Promise<void> {
  const workspaceId = newId()
  const { db } = services
  await db.workspace.create({ data: { id: workspaceId, slug: 'sample', name: 'Sample airline' } })
  try {
    await fill(services, workspaceId)
  } catch (error) {
    // Half a sample would never be completed: nothing is better.
    await db.workspace.delete({ where: { id: workspaceId } })
    throw error
  }
}

async function fill(services: Parts, workspaceId: string): Promise<void> {
  const personas = samplePersonas.map((persona) => ({ ...persona, workspaceId }))
  await services.db.persona.createMany({ data: personas })
  const { title, records } = makeTemplate('airline', newId)
  const journeyId = await makeJourney(services, maker, {
    workspaceId,
    title,
    state: 'current',
    personaIds: personas.map(({ id }) => id),
    records,
  })
  const touchpoints = new Map(
    records.flatMap((record) =>
      record.type === 'touchpoint' ? [[titleKey(record.title), record.id] as const] : [],
    ),
  )
  const responses = sampleResponses(new Date()).map((sample) => newResponse(sample, touchpoints))
  await writeResponses(services.pool, { workspaceId, journeyId }, responses)
}

function newResponse(
  { touchpoint, externalId, at, ...rest }: SampleResponse,
  touchpoints: ReadonlyMap<string, string>,
): NewResponse {
  const touchpointId = touchpoints.get(titleKey(touchpoint))
  if (!touchpointId) throw new Error(`The airline template has no touchpoint "${touchpoint}".`)
  const id = responseId({ source: rest.source, externalId, part: '' })
  return { ...rest, id, touchpointId, at: at.getTime(), customer: null, customerId: null }
}
