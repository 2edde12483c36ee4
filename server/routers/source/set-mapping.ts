import { z } from 'zod'
import { Mapping, SourceMapping } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { demandAttributes, makeAttributes } from '@/server/feedback/import/attributes'
import { makePlan } from '@/server/feedback/import/make-plan'
import { demandRatedOnce } from '@/server/feedback/import/rated-once'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import type { Place } from '@/server/feedback/write-responses'
import type { Infrastructure } from '@/server/infrastructure'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'
import { presentWebhook } from './present'

/** Says how a webhook's messages are read. What it brought before stays as it is. */
export const setMapping = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid(), mapping: SourceMapping }))
  .mutation(async ({ ctx, input: { journeyId, sourceId, mapping } }) => {
    const { services, workspaceId } = ctx
    const place = { workspaceId, journeyId }
    const { name } = await findWebhook(services, place, sourceId)
    const checked = await checkMapping(services, place, name, mapping)
    await makeAttributes(services.db, workspaceId, checked.mapping)
    const source = await services.db.source.update({
      where: { id: sourceId },
      data: { mapping: checked },
    })
    return presentWebhook(services, source)
  })

/**
 * The mapping as it counts for this source, whose name its responses carry.
 * @throws Invalid when its touchpoints are not on the map, or are still to be made, a field
 * rates two of them, or the workspace keeps one of its attributes as another type
 */
export async function checkMapping(
  { db }: Pick<Infrastructure, 'db'>,
  place: Place,
  source: string,
  { names, mapping }: SourceMapping,
): Promise<SourceMapping> {
  const targets = mapping.layout === 'wide' ? mapping.ratings : mapping.touchpoints
  if (targets.some(({ target }) => target.kind === 'create'))
    throw new Invalid('A webhook makes no touchpoints. Choose one that is on the map.')
  if (mapping.format.kind !== 'json') throw new Invalid('A webhook reads JSON.')
  demandRatedOnce(mapping)
  await demandAttributes(db, place.workspaceId, mapping)
  const touchpoints = await touchpointsOf(db, place)
  makePlan(mapping, { workspaceId: place.workspaceId, time: 0, touchpoints })
  return { names, mapping: Mapping.parse({ ...mapping, source }) }
}
