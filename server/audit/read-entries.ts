import type { AuditEntry } from '@/core/audit/entry'
import type { Details, TargetKind } from '@/core/audit/event'
import type { AuditFilters } from '@/core/audit/filters'
import { type AuditEvent, Prisma } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'

/** Where a page ends: the entry that it gave last. */
export type Place = Pick<AuditEntry, 'id' | 'at'>

export type EntriesQuery = {
  workspaceId: string
  filters: AuditFilters
  /** Only entries behind this one, which are older; null: from the newest. */
  after: Place | null
  limit: number
}

/** Entries of a workspace's log, newest first. */
export async function readEntries(
  { db }: Pick<Infrastructure, 'db'>,
  { workspaceId, filters, after, limit }: EntriesQuery,
): Promise<AuditEntry[]> {
  const conditions = [
    Prisma.sql`"workspaceId" = ${workspaceId}::uuid`,
    ...(after ? [Prisma.sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
    ...conditionsOf(filters),
  ]
  const rows = await db.$queryRaw<AuditEvent[]>`
    SELECT * FROM "AuditEvent" WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY at DESC, id DESC LIMIT ${limit}`
  return rows.map(entryOf)
}

function conditionsOf({ what, personId, from, to, text }: AuditFilters): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (what) {
    conditions.push(Prisma.sql`(deed = ${what} OR starts_with(deed, ${`${what}.`}))`)
  }
  if (personId) {
    conditions.push(Prisma.sql`("actorId" = ${personId}::uuid
      OR ("targetKind" IN ('account', 'member') AND "targetId" = ${personId}))`)
  }
  if (from) conditions.push(Prisma.sql`at >= ${from}::timestamptz`)
  if (to) conditions.push(Prisma.sql`at < ${to}::timestamptz`)
  if (text) {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`concat_ws(' ', "actorName", "targetName", address, details::text)
      ILIKE ${pattern}`)
  }
  return conditions
}

function entryOf(row: AuditEvent): AuditEntry {
  const { id, at, deed, details, address, agent } = row
  return {
    id,
    at: at.toISOString(),
    deed,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    target: row.targetKind
      ? { kind: row.targetKind as TargetKind, id: row.targetId, name: row.targetName }
      : null,
    details: details as Details,
    address,
    agent,
  }
}
