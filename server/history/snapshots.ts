import { v7 as uuid } from 'uuid'
import type { Author } from '@/core/sync/author'
import type { PrismaClient, Snapshot, SnapshotKind } from '@/server/db/generated/client'
import { Conflict, NotFound } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'

/** Snapshots of one journey that are told of, the newest. */
const mostShown = 1_000
/** Names that people may give in one journey. */
const mostNamed = 500

/** A version with a name, or one that was kept without anybody's asking. */
export type SnapshotView = {
  id: string
  version: number
  kind: SnapshotKind
  /** Empty unless somebody gave one. */
  name: string
  author: Author
  /** ISO time. */
  at: string
}

/** A journey's snapshots, by version, newest first. */
export async function listSnapshots(db: PrismaClient, room: Room): Promise<SnapshotView[]> {
  const { workspaceId, journeyId } = room
  const rows = await db.snapshot.findMany({
    where: { workspaceId, journeyId },
    orderBy: [{ version: 'desc' }, { at: 'desc' }],
    take: mostShown,
  })
  return rows.map(present)
}

/**
 * Keeps a version under a name, or without one before a restore. A version has one
 * snapshot: naming one that was kept by itself makes it a named one.
 * @throws NotFound when the journey has not come to the version
 */
export async function createSnapshot(
  db: PrismaClient,
  room: Room,
  author: Author,
  { version, kind, name }: Pick<Snapshot, 'version' | 'kind' | 'name'>,
): Promise<SnapshotView> {
  const { workspaceId, journeyId } = room
  const where = { workspaceId, journeyId }
  return db.$transaction(async (tx) => {
    const known = await tx.snapshot.findFirst({ where: { ...where, version } })
    if (known && kind !== 'named') return present(known)
    if (known) return present(await tx.snapshot.update({ where: key(known), data: { kind, name } }))
    const change = await tx.change.findUnique({
      where: { workspaceId_journeyId_version: { ...where, version } },
      select: { version: true },
    })
    if (!change) throw new NotFound('This version does not exist.')
    const named = await tx.snapshot.count({ where: { ...where, kind: 'named' } })
    if (kind === 'named' && named >= mostNamed) {
      throw new Conflict(
        `A journey can have at most ${mostNamed} named versions. Remove one first.`,
      )
    }
    const actor = { actorKind: author.kind, actorId: author.id, actorName: author.name }
    const row = { ...where, ...actor, id: uuid(), version, kind, name }
    return present(await tx.snapshot.create({ data: row }))
  })
}

/** Gives a snapshot a name, or another one. @throws NotFound */
export async function renameSnapshot(
  db: PrismaClient,
  room: Room,
  id: string,
  name: string,
): Promise<void> {
  const { workspaceId, journeyId } = room
  const where = { workspaceId, journeyId, id }
  const { count } = await db.snapshot.updateMany({ where, data: { name, kind: 'named' } })
  if (count === 0) throw new NotFound('Somebody has removed this name meanwhile.')
}

/** The version itself stays in the log. @throws NotFound */
export async function removeSnapshot(db: PrismaClient, room: Room, id: string): Promise<void> {
  const { workspaceId, journeyId } = room
  const { count } = await db.snapshot.deleteMany({ where: { workspaceId, journeyId, id } })
  if (count === 0) throw new NotFound('Somebody has removed this name already.')
}

function key({ workspaceId, journeyId, id }: Snapshot) {
  return { workspaceId_journeyId_id: { workspaceId, journeyId, id } }
}

function present(row: Snapshot): SnapshotView {
  const { id, version, kind, name, actorKind, actorId, actorName, at } = row
  const author = { kind: actorKind, id: actorId, name: actorName }
  return { id, version, kind, name, author, at: at.toISOString() }
}
