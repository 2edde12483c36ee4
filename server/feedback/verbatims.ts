import type { Pool } from 'pg'
import { z } from 'zod'
import type { Verbatim, VerbatimPage, VerbatimSort } from '@/core/feedback/verbatim'
import type { HeatFilters } from '@/core/heat/filters'
import type { Instrument } from '@/core/heat/instruments'
import { isNegative } from '@/core/heat/pain'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid } from '@/server/errors'
import { responsesByIds } from './by-ids'
import type { Columns } from './columns/columns'
import { negativeSql, painUnits } from './tally-sql'
import type { Place } from './write-responses'

export type VerbatimQuery = {
  touchpointIds?: readonly string[]
  filters: HeatFilters
  search?: string
  negativeOnly: boolean
  /** Only what somebody starred. */
  starredOnly?: boolean
  /** Only what carries this tag. */
  tag?: string
  sort?: VerbatimSort
  cursor?: string
  limit: number
}

const At = z.iso.datetime({ precision: 3 })
const Cursor = z.union([z.tuple([At, z.uuid()]), z.tuple([At, z.uuid(), z.number().int()])])

/** How much something matters is no pain: it comes last among the worst. */
const painSql = `(case when instrument = 'importance' then 0 else ${painUnits} end)`

/** Keys of each order with their types; the cursor holds their values of the last one seen. */
const orders: Record<VerbatimSort, { by: string; from: string; before: '<' | '>' }> = {
  newest: { by: '"at" desc, id desc', from: '("at", id)', before: '<' },
  oldest: { by: '"at", id', from: '("at", id)', before: '>' },
  worst: { by: 'pain desc, "at" desc, id desc', from: `(${painSql}, "at", id)`, before: '<' },
}

type Parts = { pool: Pool; columns: Columns }

/**
 * A page of what customers said, continued from a cursor (what the last one
 * seen was ordered by), so that arriving responses shift nothing.
 * @throws Invalid for a cursor that is none of ours.
 */
export async function readVerbatims(
  { pool, columns }: Parts,
  place: Place,
  query: VerbatimQuery,
  touchpoints: readonly Touchpoint[],
): Promise<VerbatimPage> {
  const values: unknown[] = [place.workspaceId, place.journeyId]
  const parameter = (value: unknown) => `$${values.push(value)}`
  const found = needsMemory(query) ? await findInMemory({ pool, columns }, place, query) : null
  const responses = found ? responsesByIds(parameter(found)) : '"Response"'
  const conditions = found ? [] : conditionsOf(query, touchpoints, parameter)
  const sort = query.sort ?? 'newest'
  const pain = sort === 'worst' ? painSql : '0'
  const { rows } = await pool.query<Row>(
    `select id, "touchpointId", instrument::text as instrument, "value", verbatim, channel, source, "at",
      ${pain}::int as pain, coalesce(mark."starredAt" is not null, false) as starred,
      coalesce(mark.tags, '{}') as tags
    from ${responses} left join (
      select "responseId", "starredAt", tags from "ResponseMark"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
    ) mark on mark."responseId" = id
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and verbatim is not null
      ${conditions.map((condition) => `and ${condition}`).join('\n      ')}
    order by ${orders[sort].by}
    limit ${parameter(query.limit + 1)}::int`,
    values,
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const more = rows.length > query.limit && last !== undefined
  return {
    verbatims: page.map(present),
    nextCursor: more ? cursorAt(last, sort) : null,
  }
}

/** Words and attributes are in no index of the database. */
function needsMemory({ search, filters }: VerbatimQuery): boolean {
  return Boolean(search || filters.attributes?.length || filters.segmentIds?.length)
}

async function findInMemory(
  { pool, columns }: Parts,
  place: Place,
  query: VerbatimQuery,
): Promise<string[]> {
  const { cursor, starredOnly, tag, ...question } = query
  const after = cursor ? readCursor(cursor) : null
  const marked = starredOnly || tag ? await markedIds(pool, place, query) : null
  const view = await columns.look(place, query.filters.segmentIds)
  return view.find(pool, {
    ...question,
    sort: query.sort ?? 'newest',
    among: marked,
    after: after && { at: Date.parse(after[0]), id: after[1], pain: after[2] ?? 0 },
  })
}

async function markedIds(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  { starredOnly, tag }: VerbatimQuery,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `select "responseId" as id from "ResponseMark"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
      and (not $3::bool or "starredAt" is not null) and ($4::text is null or $4 = any(tags))`,
    [workspaceId, journeyId, starredOnly ?? false, tag ?? null],
  )
  return new Set(rows.map(({ id }) => id))
}

function cursorAt({ at, id, pain }: Row, sort: VerbatimSort): string {
  const place = [at.toISOString(), id]
  return JSON.stringify(sort === 'worst' ? [...place, pain] : place)
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
  pain: number
  starred: boolean
  tags: string[]
}

function conditionsOf(
  query: VerbatimQuery,
  touchpoints: readonly Touchpoint[],
  parameter: (value: unknown) => string,
): string[] {
  const { touchpointIds, filters, negativeOnly, starredOnly, tag, cursor } = query
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
  if (negativeOnly) conditions.push(negativeSql)
  if (starredOnly) conditions.push('mark."starredAt" is not null')
  if (tag) conditions.push(`${parameter(tag)}::text = any(mark.tags)`)
  if (cursor) conditions.push(beyond(cursor, query.sort ?? 'newest', parameter))
  return conditions
}

/** What comes behind the last one seen. */
function beyond(cursor: string, sort: VerbatimSort, parameter: (value: unknown) => string): string {
  const [at, id, pain] = readCursor(cursor)
  const { from, before } = orders[sort]
  const place = `${parameter(at)}::timestamptz, ${parameter(id)}::uuid`
  const values = sort === 'worst' ? `${parameter(pain ?? 0)}::bigint, ${place}` : place
  return `${from} ${before} (${values})`
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
    starred: row.starred,
    tags: row.tags,
  }
}
