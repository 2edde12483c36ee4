import { z } from 'zod'
import { recordsOfFile } from '@/core/formats/file-to-records'
import { JourneyFile } from '@/core/formats/journey-file'
import { newId } from '@/core/journey/new-id'
import { findOrMakePersonas } from '@/server/journeys/file-personas'
import { makeJourney } from '@/server/journeys/make-journey'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** A new journey from a file, with its personas (see `findOrMakePersonas`). */
export const createFromFile = workspaceProcedure('journey.create')
  .input(z.object({ file: JourneyFile }))
  .output(z.object({ id: z.uuid() }))
  .mutation(async ({ ctx, input: { file } }) => {
    const { services, actor, workspaceId } = ctx
    const personaIds = await findOrMakePersonas(services, workspaceId, file.personas)
    const { title, state } = file
    const records = recordsOfFile(file, newId)
    const journey = { workspaceId, title, state, personaIds, records }
    return { id: await makeJourney(services, actor, journey, ctx) }
  })
