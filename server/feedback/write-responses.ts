import type { Pool, PoolClient } from 'pg'
import {
  atSql,
  type NewResponse,
  type ResponseColumns,
  responseColumns,
  unnestResponses,
} from './response-columns'
import { addToRollupsCte, gradedCte } from './tally-sql'

/** The journey that responses belong to. */
export type Place = { workspaceId: string; journeyId: string }

/** A block with so many responses takes no more: what changes is read again by blocks. */
const fullBlock = 16_384

/**
 * `clock`: counts the feedback clock of workspace $1, journey $2 up, once for
 * each row of `from`, and names the block for new responses. Who reads it before
 * writing anything waits here for the others who write feedback of this journey.
 */
export function clockCte(from: string): string {
  return `clock as (
    insert into "FeedbackClock" as kept ("workspaceId", "journeyId", version)
    select $1::uuid, $2::uuid, 1 from ${from}
    on conflict ("workspaceId", "journeyId") do update set
      version = kept.version + 1,
      "nextBlock" = kept."nextBlock" + coalesce((
        select (n >= ${fullBlock})::int from "ResponseBlock"
        where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = kept."nextBlock"
      ), 0)
    returning version, "nextBlock" as block
  )`
}

/** What a row is counted by once it is really in. */
const insertedCte = `inserted as (
    insert into "Response" ("workspaceId", "journeyId", id, "touchpointId", "assignedBy", "ruleId", block, instrument, "value", "rawValue", verbatim, channel, source, fields, "customerId", "attributeSetId", "at", "offsetMinutes")
    select $1::uuid, $2::uuid, id, "touchpointId", "assignedBy"::"AssignedBy", "ruleId", (select block from clock), instrument::"Instrument", "value", "rawValue", verbatim, channel, source, fields::jsonb, "customerId", "attributeSetId", ${atSql}, "offsetMinutes"
    from input
    on conflict do nothing
    returning "touchpointId", channel, source, instrument, "value", "at"
  )`

/**
 * Customers that rows name and that belong to nobody yet, or to an import that
 * alone has named them. All others stay as they are, and are never deleted.
 */
const namedCte = `named as (
    select "customerId", customer from input
    where customer is not null and "customerId" not in (
      select id from "Customer"
      where "workspaceId" = $1::uuid and "importId" is null
        and id = any(array(select "customerId" from input where customer is not null))
    )
  )`

/** Makes the customers that are new; those of an import belong to it no longer. */
const customersCte = `customers as (
    insert into "Customer" as kept ("workspaceId", id, "externalId", version)
    select distinct $1::uuid, "customerId", customer, "attributeClock".version from named, "attributeClock"
    where "customerId" not in (select "customerId" from said)
    order by 2
    on conflict ("workspaceId", id) do update set "importId" = null
  )`

/**
 * Attributes: what is said of a customer is written to the customer, what is
 * said of a response to its set. The clock moves for customers that are new, too:
 * such a customer may have been there, and gone, with other words.
 */
const attributesCtes = `sets as (
    insert into "AttributeSet" ("workspaceId", id, attributes)
    select distinct on ("attributeSetId") $1::uuid, "attributeSetId", attributes::jsonb
    from input where "attributeSetId" is not null
    order by "attributeSetId"
    on conflict do nothing
  ),
  "attributeClock" as (
    insert into "AttributeClock" as kept ("workspaceId", version)
    select $1::uuid, 1 where exists (select from input where "customerAttributes" is not null) or exists (select from named)
    on conflict ("workspaceId") do update set version = kept.version + 1
    returning version
  ),
  said as (
    select "customerId", customer, "customerAttributes"::jsonb as attributes, "attributeClock".version
    from input, "attributeClock"
    where "customerAttributes" is not null and customer is not null
  ),
  "saidOfCustomers" as (
    insert into "Customer" as kept ("workspaceId", id, "externalId", attributes, version)
    select $1::uuid, "customerId", customer, attributes, version from said
    order by "customerId"
    on conflict ("workspaceId", id) do update set
      attributes = kept.attributes || excluded.attributes, version = excluded.version, "importId" = null
  )`

/** The block that the rows went to. */
const blockCte = `block as (
    insert into "ResponseBlock" as kept ("workspaceId", "journeyId", block, n, version, counted, "firstDay", "lastDay")
    select $1::uuid, $2::uuid, (select block from clock), count(*)::int, (select version from clock), true,
      min("at" at time zone 'UTC')::date, max("at" at time zone 'UTC')::date
    from inserted having count(*) > 0
    on conflict ("workspaceId", "journeyId", block) do update set
      n = kept.n + excluded.n, version = excluded.version,
      "firstDay" = least(kept."firstDay", excluded."firstDay"),
      "lastDay" = greatest(kept."lastDay", excluded."lastDay")
  )`

/**
 * Rows, their block, rollups and customers in one statement, and so in one
 * transaction. Needs the CTEs `clock` and `input`, which reads `clock`.
 */
const writeCtes = [
  insertedCte,
  blockCte,
  namedCte,
  attributesCtes,
  customersCte,
  gradedCte('inserted'),
  addToRollupsCte,
].join(',\n')

const statement = `
  with ${clockCte('(select 1) as once')},
  input as (select row.* from clock, ${unnestResponses(3)}),
  ${writeCtes}
  select count(*)::int as added from inserted`

/**
 * Adds responses that belong to no import, and counts them. Those that are
 * there already are left alone.
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
    values: [place.workspaceId, place.journeyId, ...columns.literals],
  })
  return { added: rows[0]?.added ?? 0 }
}
