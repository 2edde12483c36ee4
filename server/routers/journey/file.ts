import { can } from '@/core/access/can'
import { JourneyFile } from '@/core/formats/journey-file'
import { fileOfRecords } from '@/core/formats/records-to-file'
import { recordDeed } from '@/server/audit/record-deed'
import { readRecords } from '@/server/journeys/read-records'
import { namedOnly } from '@/server/personas/present-persona'
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
  .query(async ({ ctx }) => {
    const { services, journey, workspaceId } = ctx
    const [records, links] = await Promise.all([
      readRecords(services.db, { workspaceId, journeyId: journey.id }),
      services.db.journeyPersona.findMany({
        where: { workspaceId, journeyId: journey.id },
        orderBy: [{ position: 'asc' }, { personaId: 'asc' }],
        select: { persona: { select: fields } },
      }),
    ])
    const personas = links.map(({ persona }) =>
      can(ctx.rights, 'persona.read') ? persona : namedOnly(persona),
    )
    const exported = { kind: 'journey', id: journey.id, name: journey.title } as const
    await recordDeed(services.db, ctx, 'journey.export', exported, { format: 'json' })
    return fileOfRecords({ title: journey.title, state: journey.state, personas }, records)
  })
