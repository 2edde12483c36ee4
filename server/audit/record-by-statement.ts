import type { ClientBase } from 'pg'
import type { Deed } from '@/core/audit/deeds'
import type { Details, Target } from '@/core/audit/event'
import { type Doer, rowOf } from './record-deed'

/** `recordDeed` for a transaction that is written by hand. */
export async function recordByStatement(
  client: Pick<ClientBase, 'query'>,
  doer: Doer,
  deed: Deed,
  target?: Target,
  details?: Details,
): Promise<void> {
  const row = rowOf(doer, deed, target, details)
  await client.query(
    `insert into "AuditEvent" ("workspaceId", id, deed, "actorKind", "actorId", "actorName",
      "targetKind", "targetId", "targetName", details, address, agent)
    values ($1::uuid, $2::uuid, $3, $4::"ActorKind", $5::uuid, $6, $7, $8, $9, $10::jsonb, $11, $12)`,
    [
      row.workspaceId,
      row.id,
      row.deed,
      row.actorKind,
      row.actorId,
      row.actorName,
      row.targetKind,
      row.targetId,
      row.targetName,
      JSON.stringify(row.details),
      row.address,
      row.agent,
    ],
  )
}
