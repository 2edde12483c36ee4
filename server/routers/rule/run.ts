import { z } from 'zod'
import type { RunPortion } from '@/core/feedback/rule-views'
import { Conflict } from '@/server/errors'
import { inForce, loadRules } from '@/server/feedback/rules/load-rules'
import { runRules } from '@/server/feedback/rules/run-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * Lets the rules decide about the next portion of the journey's responses.
 * Called until there is no next cursor. Ended before, it leaves the rest to
 * the next run.
 * @throws Conflict when the rules are not those of `version` any more
 */
export const run = journeyProcedure('feedback.assign')
  .input(z.object({ version: z.string().max(100), cursor: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input }): Promise<RunPortion> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { rules, version } = await loadRules(ctx.services.db, place)
    if (version !== input.version) {
      throw new Conflict('The rules have changed in the meantime. Look at them and run them again.')
    }
    const portion = await runRules(ctx.services.pool, place, inForce(rules), input.cursor)
    if (portion.changed > 0) await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
    return portion
  })
