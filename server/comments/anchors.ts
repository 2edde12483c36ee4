import type { PoolClient } from 'pg'
import type { Anchor } from '@/core/comments/anchor'
import { nameOf } from '@/core/journey/record-name'
import { JourneyRecord } from '@/core/journey/records'
import type { AnchorKind } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'

/** What a thread hangs on, as its row keeps it. */
export type AnchorColumns = {
  anchor: AnchorKind
  recordId: string | null
  stageId: string | null
  laneId: string | null
  x: number | null
  y: number | null
}

const nowhere = { recordId: null, stageId: null, laneId: null, x: null, y: null }

export function columnsOf(anchor: Anchor): AnchorColumns {
  switch (anchor.on) {
    case 'journey':
      return { ...nowhere, anchor: 'journey' }
    case 'point': {
      const { cell, x, y } = anchor
      const { stageId = null, laneId = null } = cell ?? {}
      return { ...nowhere, anchor: 'point', stageId, laneId, x, y }
    }
    default:
      return { ...nowhere, anchor: anchor.on, recordId: anchor.recordId }
  }
}

export function anchorOf({ anchor, recordId, stageId, laneId, x, y }: AnchorColumns): Anchor {
  if (anchor === 'journey') return { on: 'journey' }
  if (anchor === 'point') {
    const cell = stageId && laneId ? { stageId, laneId } : null
    return { on: 'point', cell, x: x ?? 0, y: y ?? 0 }
  }
  if (!recordId) throw new Error(`A thread hangs on a ${anchor} without an id.`)
  return { on: anchor, recordId }
}

/**
 * How the record is called that a thread is to hang on; '' for the journey and
 * for points. A record that was removed while somebody wrote still has its name.
 * @throws NotFound when the journey never had such a record
 */
export async function titleOfAnchor(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  anchor: Anchor,
): Promise<string> {
  if (anchor.on === 'journey' || anchor.on === 'point') return ''
  const { rows } = await client.query<{ body: object }>(
    `select body from "JourneyRecord"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid
      and type = $4::"RecordType"`,
    [workspaceId, journeyId, anchor.recordId, anchor.on],
  )
  const [row] = rows
  if (!row) throw new NotFound('What this is about is not on the map.')
  const record = JourneyRecord.safeParse({ ...row.body, id: anchor.recordId, type: anchor.on })
  return record.success ? nameOf(record.data) : ''
}
