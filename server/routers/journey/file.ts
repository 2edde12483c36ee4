import { JourneyFile } from '@/core/formats/journey-file'
import { fileOfRecords } from '@/core/formats/records-to-file'
import { readRecords } from '@/server/journeys/read-records'
import { journeyProcedure } from '@/server/trpc/procedures'

const fields = {
  name: true,
  role: true,
  quote: true,
  goals: true,
  needs: true,
  frustrations: true,
  channels: true,
} as const

/** The whole journey as a file that `journey.createFromFile` takes back. */
export const file = journeyProcedure('journey.read')
  .output(JourneyFile)
  .query(async ({ ctx: { services, journey, workspaceId } }) => {
    const [records, links] = await Promise.all([
      readRecords(services.db, { workspaceId, journeyId: journey.id }),
      services.db.journeyPersona.findMany({
        where: { workspaceId, journeyId: journey.id },
        orderBy: [{ position: 'asc' }, { personaId: 'asc' }],
        select: { persona: { select: fields } },
      }),
    ])
    const personas = links.map(({ persona }) => persona)
    return fileOfRecords({ title: journey.title, state: journey.state, personas }, records)
  })
