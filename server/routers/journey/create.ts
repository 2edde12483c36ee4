import { z } from 'zod'
import { JourneyPersonas, JourneyTitle } from '@/core/journey/journey-fields'
import { newId } from '@/core/journey/new-id'
import { JourneyState } from '@/core/journey/records'
import { makeTemplate, templateNames } from '@/core/journey/templates'
import { makeJourney } from '@/server/journeys/make-journey'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** A new journey from a template; "blank" has stages and lanes to start with. */
export const create = workspaceProcedure('journey.create')
  .input(
    z.object({
      title: JourneyTitle,
      template: z.enum(templateNames).default('blank'),
      state: JourneyState.default('current'),
      personaIds: JourneyPersonas.default([]),
    }),
  )
  .mutation(async ({ ctx, input: { template, ...fields } }) => {
    const { records } = makeTemplate(template, newId)
    return { id: await makeJourney(ctx.services, ctx.actor, { ...fields, records }, ctx) }
  })
