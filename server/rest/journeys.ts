import { z } from 'zod'
import { JourneyFile, type JourneyFile as JourneyFileType } from '@/core/formats/journey-file'
import { OpenJourney } from '@/core/formats/ojf'
import { fileOfOpenJourney } from '@/core/formats/ojf-to-file'
import { JourneyState } from '@/core/journey/records'
import { parseJson, readText } from './body'
import { defineRoute } from './route'

/** A journey of the size limit, written out with long texts, stays below. */
const maxBytes = 32 * 1024 * 1024

const JourneySummary = z.object({
  id: z.uuid(),
  title: z.string(),
  state: JourneyState,
  version: z.number().int(),
  editedAt: z.iso.datetime(),
  editedBy: z.string(),
  archivedAt: z.iso.datetime().nullable(),
  personas: z.array(z.object({ id: z.uuid(), name: z.string() })),
  responses: z.number().int(),
  hottest: z
    .object({ touchpointId: z.uuid(), title: z.string(), heat: z.number().min(0).max(1) })
    .nullable(),
})

const NamedWorkspace = z
  .uuid()
  .optional()
  .describe('The workspace, for a signed-in person. An API key has one of its own.')

export const JourneyId = z.object({ id: z.uuid() })

export const listJourneys = defineRoute({
  method: 'GET',
  path: '/journeys',
  operationId: 'listJourneys',
  procedure: 'journey.list',
  summary: 'The journeys of the workspace',
  params: z.object({}),
  query: z.object({
    archived: z.enum(['true', 'false']).optional().describe('"true": the archived ones instead.'),
    workspaceId: NamedWorkspace,
  }),
  status: 200,
  answer: z.object({ journeys: z.array(JourneySummary) }),
  async handle({ caller, query, workspaceId }) {
    const journeys = await caller.journey.list({
      workspaceId: await workspaceId(),
      archived: query.archived === 'true',
    })
    // Parsing drops what only the pages need.
    return { journeys: journeys.map((journey) => JourneySummary.parse(journey)) }
  },
})

/** A body as a journey file: our own, or Open Journey Format when the query says so. */
function fileOfBody(body: unknown, format: 'throughline' | 'ojf'): JourneyFileType {
  if (format === 'throughline') return JourneyFile.parse(body)
  return JourneyFile.parse(fileOfOpenJourney(OpenJourney.parse(body)))
}

export const createJourney = defineRoute({
  method: 'POST',
  path: '/journeys',
  operationId: 'createJourney',
  procedure: 'journey.createFromFile',
  summary: 'A new journey from a file',
  description:
    'Takes what GET /journeys/{id} answers, or, with ?format=ojf, an Open Journey Format 1.0 ' +
    'document. The new journey and its parts get ids of their own.',
  params: z.object({}),
  query: z.object({
    format: z.enum(['throughline', 'ojf']).default('throughline'),
    workspaceId: NamedWorkspace,
  }),
  bodies: [{ contentType: 'application/json', schema: z.union([JourneyFile, OpenJourney]) }],
  status: 201,
  answer: z.object({ id: z.uuid() }),
  async handle({ caller, query, workspaceId, request }) {
    const target = await workspaceId()
    const file = fileOfBody(parseJson(await readText(request, maxBytes)), query.format)
    return caller.journey.createFromFile({ workspaceId: target, file })
  },
})

export const getJourney = defineRoute({
  method: 'GET',
  path: '/journeys/{id}',
  operationId: 'getJourney',
  procedure: 'journey.file',
  summary: 'A journey as a file',
  params: JourneyId,
  query: z.object({}),
  status: 200,
  answer: JourneyFile,
  handle: ({ caller, params }) => caller.journey.file({ journeyId: params.id }),
})
