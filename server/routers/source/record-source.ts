import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Journey, Source } from '@/server/db/generated/client'
import type { Services } from '@/server/services'

/** Writes into the audit log what is done to a journey's source. */
export function recordSource(
  ctx: Doer & { services: Services; journey: Journey },
  deed: 'source.create' | 'source.renew' | 'source.revoke',
  { id, name }: Pick<Source, 'id' | 'name'>,
) {
  const target = { kind: 'source', id, name } as const
  return recordDeed(ctx.services.db, ctx, deed, target, { journey: ctx.journey.title })
}
