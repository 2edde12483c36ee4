import { v7 } from 'uuid'
import type { Deed } from '@/core/audit/deeds'
import type { Details, Target } from '@/core/audit/event'
import type { Author } from '@/core/sync/author'
import type { Prisma } from '@/server/db/generated/client'

/** Where a request came from. */
export type Origin = {
  /** The network address. */
  address: string
  /** The program's own description of itself: the `User-Agent` header. */
  agent: string
}

/** Who does something in a workspace, and from where. The context of a procedure is one. */
export type Doer = Origin & { workspaceId: string; actor: Author }

/** Of what nobody asked for over the network. */
export const noOrigin: Origin = { address: '', agent: '' }

/**
 * Writes an entry of the audit log: give it the transaction of the deed, so
 * that neither is there without the other. As a Prisma promise it also goes
 * into the list of a `$transaction`.
 */
export function recordDeed(
  db: Pick<Prisma.TransactionClient, 'auditEvent'>,
  doer: Doer,
  deed: Deed,
  target?: Target,
  details: Details = {},
) {
  return db.auditEvent.create({ data: rowOf(doer, deed, target, details), select: { id: true } })
}

/** The row of an entry. */
export function rowOf(
  { workspaceId, actor, address, agent }: Doer,
  deed: Deed,
  target?: Target,
  details: Details = {},
): Prisma.AuditEventCreateManyInput {
  return {
    workspaceId,
    id: v7(),
    deed,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    targetKind: target?.kind ?? '',
    targetId: target?.id ?? '',
    targetName: target?.name ?? '',
    details: { ...details } as Prisma.InputJsonObject,
    address,
    agent,
  }
}
