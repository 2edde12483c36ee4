import type { Pool } from 'pg'
import { z } from 'zod'
import type { Verbatim, VerbatimPage } from '@/core/feedback/import-views'
import type { HeatFilters } from '@/core/heat/filters'
import type { Instrument } from '@/core/heat/instruments'
import { isNegative } from '@/core/heat/pain'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid } from '@/server/errors'
import { negativeSql } from './tally-sql'
import type { Place } from './write-responses'

export type VerbatimQuery = {
  touchpointIds?: readonly string[]
  filters: HeatFilters
  search?: string
  negativeOnly: boolean
  cursor?: string
  limit: number
}

const Cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()])

/**
 * A page of what customers said, newest first, continued from a cursor (time
 * and id of the last one seen), so that arriving responses shift nothing.
 * @throws Invalid for a cursor that is none of ours.
 */
export async function readVerbatims(
  pool: Pool,
  place: Place,
  query: VerbatimQuery,
  touchpoints: readonly Touchpoint[],
): Promise<VerbatimPage> {
  const values: unknown[] = [place.workspaceId, place.journeyId]
  const parameter = (value: unknown) => `$${values.push(value)}`
  const conditions = conditionsOf(query, touchpoints, parameter)
  const { rows } = await pool.query<Row>(
    `select id, "touchpointId", instrument::text as instrument, "value", verbatim, channel, source, "at"
    from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and verbatim is not null
      ${conditions.map((condition) => `and ${condition}`).join('\n      ')}
    order by "at" desc, id desc
    limit ${parameter(query.limit + 1)}::int`,
    values,
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const more = rows.length > query.limit && last !== undefined
  return {
    verbatims: page.map(present),
    nextCursor: more ? JSON.stringify([last.at.toISOString(), last.id]) : null,
  }
}

type Row = {
  id: string
  touchpointId: string
  instrument: Instrument
  value: number
  verbatim: string
  channel: string
  source: string
  at: Date
}

function conditionsOf(
  { touchpointIds, filters, search, negativeOnly, cursor }: VerbatimQuery,
  touchpoints: readonly Touchpoint[],
  parameter: (value: unknown) => string,
): string[] {
  const conditions: string[] = []
  const ids = touchpoints.map(({ id }) => id)
  const wanted = touchpointIds ? ids.filter((id) => touchpointIds.includes(id)) : ids
  conditions.push(`"touchpointId" = any(${parameter(wanted)}::uuid[])`)
  if (filters.from)
    conditions.push(`"at" >= ${parameter(`${filters.from}T00:00:00Z`)}::timestamptz`)
  if (filters.to) {
    conditions.push(
      `"at" < ${parameter(`${filters.to}T00:00:00Z`)}::timestamptz + interval '1 day'`,
    )
  }
  if (filters.sources?.length)
    conditions.push(`source = any(${parameter(filters.sources)}::text[])`)
  if (filters.instruments?.length) {
    conditions.push(`instrument::text = any(${parameter(filters.instruments)}::text[])`)
  }
  if (filters.channels?.length) {
    const channels = filters.channels
    const own = touchpoints.filter((one) => channels.includes(one.channel)).map(({ id }) => id)
    conditions.push(
      `(case when channel = '' then "touchpointId" = any(${parameter(own)}::uuid[]) else channel = any(${parameter(channels)}::text[]) end)`,
    )
  }
  if (search)
    conditions.push(`verbatim ilike ${parameter(`%${search.replace(/[\\%_]/g, '\\$&')}%`)}`)
  if (negativeOnly) conditions.push(negativeSql)
  if (cursor) {
    const [at, id] = readCursor(cursor)
    conditions.push(`("at", id) < (${parameter(at)}::timestamptz, ${parameter(id)}::uuid)`)
  }
  return conditions
}

function readCursor(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(cursor))
  } catch {
    throw new Invalid('This page of verbatims cannot be continued. Load them again.')
  }
}

function present(row: Row): Verbatim {
  return {
    responseId: row.id,
    touchpointId: row.touchpointId,
    instrument: row.instrument,
    value: row.value,
    negative: isNegative(row.instrument, row.value),
    text: row.verbatim,
    channel: row.channel,
    source: row.source,
    at: row.at.toISOString(),
  }
}
