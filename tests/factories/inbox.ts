import { v7 } from 'uuid'
import { expect } from 'vitest'
import type { NewResponse } from '@/server/feedback/response-columns'
import { responseId } from '@/server/feedback/response-id'
import { type Place, writeResponses } from '@/server/feedback/write-responses'
import type { Services } from '@/server/services'

/** A response that names no touchpoint, with changes; later ones are older. */
export function aResponse(index: number, change: Partial<NewResponse> = {}): NewResponse {
  return {
    id: responseId({ source: 'desk', externalId: `${index} ${v7()}`, part: '' }),
    touchpointId: null,
    instrument: 'csat',
    value: 1 + (index % 5),
    verbatim: `Words ${index}`,
    channel: '',
    source: 'desk',
    customer: null,
    customerId: null,
    at: Date.parse('2025-03-31T12:00:00Z') - index * 36_000_000,
    ...change,
  }
}

/** Puts responses into the inbox of a journey. @returns their ids, newest first */
export async function fillInbox(
  { pool }: Pick<Services, 'pool'>,
  place: Place,
  changes: readonly Partial<NewResponse>[],
): Promise<string[]> {
  const responses = changes.map((change, index) => aResponse(index, change))
  await writeResponses(pool, place, responses)
  return responses.map(({ id }) => id)
}

/** Whether the rollups say what a recount of the responses says, of all time and by month. */
export async function expectCounted({ pool }: Pick<Services, 'pool'>, place: Place): Promise<void> {
  const where = '"workspaceId" = $1::uuid and "journeyId" = $2::uuid'
  const values = [place.workspaceId, place.journeyId]
  const of = async (query: string) => (await pool.query(query, values)).rows
  const sums = (from: string) => `"touchpointId", instrument::text, ${from} from`
  const kept = 'sum(n)::int as n, sum(negative)::int as negative, sum("valueSum")::int as "sum"'
  const told = `count(*)::int as n, (count(*) filter (where "value" <= 2))::int as negative,
    sum("value" * 100)::int as "sum"`
  const month = `to_char("at" at time zone 'UTC', 'YYYY-MM')`
  expect(
    await of(`select channel, source, ${sums(kept)} "HeatRollup"
      where ${where} and grain = 'all' group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
  ).toEqual(
    await of(`select channel, source, ${sums(told)} "Response"
      where ${where} and "touchpointId" is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
  )
  expect(
    await of(`select to_char(bucket, 'YYYY-MM') as month, ${sums(kept)} "HeatRollup"
      where ${where} and grain = 'month' group by 1, 2, 3 order by 1, 2, 3`),
  ).toEqual(
    await of(`select ${month} as month, ${sums(told)} "Response"
      where ${where} and "touchpointId" is not null group by 1, 2, 3 order by 1, 2, 3`),
  )
  expect(await of(`select n from "HeatRollup" where ${where} and n = 0`)).toEqual([])
}
