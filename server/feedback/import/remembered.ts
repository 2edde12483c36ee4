import { hash } from 'node:crypto'
import { v7 } from 'uuid'
import { bind } from '@/core/feedback/bind'
import type { RememberedMapping } from '@/core/feedback/import-views'
import { type Mapping, SourceMapping, type Target } from '@/core/feedback/mapping'
import type { Import } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from '../write-responses'

type Database = Pick<Infrastructure['db'], 'source'>

/** The same for files with the same columns, in whatever order. */
function columnsKey(names: readonly string[]): string {
  return hash('sha256', JSON.stringify(names.toSorted()), 'hex')
}

/** Keeps how a file was read, for the next one of its source. */
export async function rememberMapping(
  db: Database,
  place: Place,
  { header, fileName }: Pick<Import, 'header' | 'fileName'>,
  createdBy: string,
  mapping: Mapping,
): Promise<void> {
  if (header.length === 0) return
  const name = mapping.source || fileName.slice(0, 200)
  const kept = {
    mapping: SourceMapping.parse({ names: header.map((one) => one.slice(0, 1000)), mapping }),
    columnsKey: columnsKey(header),
    usedAt: new Date(),
  }
  const { count } = await db.source.updateMany({
    where: { ...place, name, kind: 'file' },
    data: kept,
  })
  if (count > 0) return
  // A webhook or another stream may have the name: its mapping is its own.
  await db.source.createMany({
    data: [{ ...place, id: v7(), name, kind: 'file', createdBy, ...kept }],
    skipDuplicates: true,
  })
}

/** How the last file with these columns was read; what is gone from the map is left open again. */
export async function recallMapping(
  db: Database,
  place: Place,
  names: readonly string[],
  touchpointIds: ReadonlySet<string>,
): Promise<RememberedMapping | null> {
  const row = await db.source.findFirst({
    where: { ...place, kind: 'file', columnsKey: columnsKey(names), usedAt: { not: null } },
    orderBy: { usedAt: 'desc' },
  })
  const stored = SourceMapping.safeParse(row?.mapping)
  if (!row?.usedAt || !stored.success) return null
  const { mapping } = bind(stored.data, names)
  const isThere = ({ target }: { target: Target }) =>
    target.kind !== 'touchpoint' || touchpointIds.has(target.touchpointId)
  const still: Mapping =
    mapping.layout === 'wide'
      ? { ...mapping, ratings: mapping.ratings.filter(isThere) }
      : { ...mapping, touchpoints: mapping.touchpoints.filter(isThere) }
  return { source: row.name, at: row.usedAt.toISOString(), mapping: still }
}
