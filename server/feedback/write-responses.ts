import type { Pool, PoolClient } from 'pg'
import {
  atSql,
  type NewResponse,
  type ResponseColumns,
  responseColumns,
  unnestResponses,
} from './response-columns'
import { addToRollupsCte, gradedCte, tallyCte } from './tally-sql'

/** The journey that responses belong to. */
export type Place = { workspaceId: string; journeyId: string }

/** What a row is counted by once it is really in. */
const insertedCte = `inserted as (
    insert into "Response" ("workspaceId", "journeyId", id, "touchpointId", "importId", instrument, "value", verbatim, channel, source, "customerId", "at")
    select $1::uuid, $2::uuid, id, "touchpointId", $3::uuid, instrument::"Instrument", "value", verbatim, channel, source, "customerId", ${atSql}
    from input
    on conflict do nothing
    returning "touchpointId", channel, source, instrument, "value", "at"
  )`

/** Makes the customers that the rows name; those who are there already stay as they are. */
const customersCte = `customers as (
    insert into "Customer" ("workspaceId", id, "externalId")
    select distinct $1::uuid, "customerId", customer from input where customer is not null
    order by 2
    on conflict do nothing
  )`

/** Rows, rollups and customers in one statement, and so in one transaction. */
export const writeCtes = [
  insertedCte,
  customersCte,
  tallyCte('inserted'),
  gradedCte,
  addToRollupsCte,
].join(',\n')

const statement = `
  with input as (select * from ${unnestResponses(4)}),
  ${writeCtes}
  select count(*)::int as added from inserted`

/**
 * Adds responses that belong to no import. Those that are there already are
 * left alone.
 * @returns how many are new.
 */
export async function writeResponses(
  db: Pool | PoolClient,
  place: Place,
  responses: readonly NewResponse[],
): Promise<{ added: number }> {
  if (responses.length === 0) return { added: 0 }
  const columns: ResponseColumns = responseColumns(responses)
  const { rows } = await db.query<{ added: number }>({
    text: statement,
    values: [place.workspaceId, place.journeyId, null, ...columns.literals],
  })
  return { added: rows[0]?.added ?? 0 }
}
