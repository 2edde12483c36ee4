import type { Pool } from 'pg'
import { z } from 'zod'
import { type InboxItem, type InboxPage, inboxCounted } from '@/core/feedback/inbox'
import type { Instrument } from '@/core/heat/instruments'
import { isNegative } from '@/core/heat/pain'
import { Invalid } from '@/server/errors'
import type { Place } from '../write-responses'

const Cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()])

/** The columns of `InboxRow`. */
export const inboxColumns =
  'id, instrument::text as instrument, "value", verbatim, channel, source, fields, "at"'

export type InboxRow = {
  id: string
  instrument: Instrument
  value: number
  verbatim: string | null
  channel: string
  source: string
  fields: Record<string, string> | null
  at: Date
}

/**
 * A page of the responses without a touchpoint, newest first, continued from a
 * cursor (time and id of the last one seen), so that what arrives shifts nothing.
 * @throws Invalid for a cursor that is none of ours.
 */
export async function readInbox(
  pool: Pool,
  place: Place,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<InboxPage> {
  const [at, id] = cursor ? readCursor(cursor) : [null, null]
  const where = [place.workspaceId, place.journeyId]
  const { rows } = await pool.query<InboxRow>(
    `select ${inboxColumns} from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "touchpointId" is null
      and ($3::timestamptz is null or ("at", id) < ($3::timestamptz, $4::uuid))
    order by "at" desc, id desc limit $5::int`,
    [...where, at, id, limit + 1],
  )
  const { rows: counted } = await pool.query<{ total: number }>(
    `select count(*)::int as total from (
      select 1 from "Response"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "touchpointId" is null
      limit ${inboxCounted}) as counted`,
    where,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(presentInboxItem),
    nextCursor:
      rows.length > limit && last ? JSON.stringify([last.at.toISOString(), last.id]) : null,
    total: counted[0]?.total ?? 0,
  }
}

export function presentInboxItem(row: InboxRow): InboxItem {
  return {
    responseId: row.id,
    instrument: row.instrument,
    value: row.value,
    negative: isNegative(row.instrument, row.value),
    text: row.verbatim,
    channel: row.channel,
    source: row.source,
    fields: row.fields,
    at: row.at.toISOString(),
  }
}

function readCursor(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(cursor))
  } catch {
    throw new Invalid('This page of the inbox cannot be continued. Load it again.')
  }
}
