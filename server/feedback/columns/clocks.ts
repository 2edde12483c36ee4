import type { Pool, PoolClient } from 'pg'
import type { Place } from '../write-responses'

/** How far feedback and attributes have been written; 0 where nothing ever was. */
export type Clocks = { feedback: number; attributes: number }

/** All that an answer about a journey's feedback depends on, of one moment. */
export type Moment = Clocks & {
  /** Counts the journey's edits. */
  journey: number
  /** Rules of the segments that were asked for. */
  segments: { id: string; rule: unknown }[]
}

/** The clocks as columns; `workspace` and `journey` are SQL for the ids. */
function clocksSql(workspace: string, journey: string): string {
  return `
  coalesce((select version::float8 from "FeedbackClock"
    where "workspaceId" = ${workspace} and "journeyId" = ${journey}), 0) as feedback,
  coalesce((select version::float8 from "AttributeClock" where "workspaceId" = ${workspace}), 0) as attributes`
}

/**
 * The moment of a row `journey` as one JSON column, for whoever reads the
 * journey anyway. @param segmentIds SQL for an array of ids
 */
export function momentSql(segmentIds: string): string {
  return `(select row_to_json(moment) from (select journey.version as journey,
    ${clocksSql('journey."workspaceId"', 'journey.id')},
    (select coalesce(json_agg(json_build_object('id', id, 'rule', rule) order by id), '[]') from "Segment"
      where "workspaceId" = journey."workspaceId" and id = any(${segmentIds})) as segments
  ) moment)`
}

/** @returns null when there is no such journey */
export async function readMoment(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  segmentIds: readonly string[],
): Promise<Moment | null> {
  const { rows } = await pool.query<{ moment: Moment }>({
    text: `select ${momentSql('$3::uuid[]')} as moment from "Journey" journey
      where journey."workspaceId" = $1::uuid and journey.id = $2::uuid`,
    values: [workspaceId, journeyId, segmentIds],
  })
  return rows[0]?.moment ?? null
}

export async function readClocks(
  db: Pool | PoolClient,
  { workspaceId, journeyId }: Place,
): Promise<Clocks> {
  const { rows } = await db.query<Clocks>({
    text: `select ${clocksSql('$1::uuid', '$2::uuid')}`,
    values: [workspaceId, journeyId],
  })
  return rows[0] as Clocks
}
