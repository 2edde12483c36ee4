import { JourneyFile } from '@/core/formats/journey-file'
import { fileOfRecords } from '@/core/formats/records-to-file'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The whole journey as a file that `journey.createFromFile` takes back. */
export const file = journeyProcedure('journey.read')
  .output(JourneyFile)
  .query(async ({ ctx: { services, journey, workspaceId } }) => {
    const [{ records }, personas] = await Promise.all([
      services.hubs.read({ workspaceId, journeyId: journey.id }),
      services.db.persona.findMany({
        where: { workspaceId, journeys: { some: { journeyId: journey.id } } },
        orderBy: { createdAt: 'asc' },
        select: {
          name: true,
          role: true,
          quote: true,
          goals: true,
          needs: true,
          frustrations: true,
          channels: true,
        },
      }),
    ])
    return fileOfRecords({ title: journey.title, state: journey.state, personas }, records.values())
  })
