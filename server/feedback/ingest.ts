import { z } from 'zod'
import { titleKey } from '@/core/feedback/titles'
import { Instrument, isOnScale, scales } from '@/core/heat/instruments'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid, type Problem, problemsOf } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { importLimits } from './import/limits'
import type { Live } from './import/options'
import type { NewResponse } from './response-columns'
import { customerId, responseId } from './response-id'
import { byTitleKey, touchpointsOf } from './touchpoints'
import { type Place, writeResponses } from './write-responses'

const Name = z.string().trim().max(importLimits.name)

/** One response as programs send it. */
export const IncomingResponse = z.object({
  /** A touchpoint's id, or its exact title. */
  touchpoint: z.string().trim().min(1).max(300),
  instrument: Instrument,
  value: z.number(),
  verbatim: z.string().trim().max(importLimits.verbatim).default(''),
  channel: Name.default(''),
  source: Name.default('api'),
  /** The customer's id where the response comes from. */
  customer: Name.optional(),
  /** The response's id where it comes from: sent again under it, the response is not added again. */
  externalId: Name.min(1),
  /** Absent: now. */
  at: z.iso.datetime({ offset: true }).optional(),
})
export type IncomingResponse = z.infer<typeof IncomingResponse>

type Parts = Pick<Infrastructure, 'db' | 'pool'> & {
  imports: { options: { live: Pick<Live, 'announce'> } }
}

/** Rows of one statement. */
const batchSize = 2000

/**
 * Adds responses that a program sends, all of them or, when one is wrong,
 * none. `rows` is whatever came; paths of problems begin with the row's index.
 * @throws Invalid with every problem of every row.
 */
export async function ingestResponses(
  { db, pool, imports }: Parts,
  place: Place,
  rows: readonly unknown[],
): Promise<{ added: number; duplicates: number }> {
  const find = finder(await touchpointsOf(db, place))
  const problems: Problem[] = []
  const responses = rows.flatMap((row, index) => {
    const read = readRow(row, place, find)
    if ('response' in read) return [read.response]
    for (const { path, message } of read.problems) {
      problems.push({ path: path ? `${index}.${path}` : `${index}`, message })
    }
    return []
  })
  if (problems.length > 0)
    throw new Invalid('Some responses are not valid; none was added.', problems)
  const added = await writeAll(pool, place, responses)
  if (added > 0) await imports.options.live.announce(place.journeyId, { type: 'feedback' })
  return { added, duplicates: responses.length - added }
}

/** One transaction, so that a failure in the middle leaves nothing behind. */
async function writeAll(
  pool: Infrastructure['pool'],
  place: Place,
  responses: readonly NewResponse[],
): Promise<number> {
  const client = await pool.connect()
  try {
    let added = 0
    await client.query('begin')
    for (let start = 0; start < responses.length; start += batchSize) {
      added += (await writeResponses(client, place, responses.slice(start, start + batchSize)))
        .added
    }
    await client.query('commit')
    return added
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Find = (touchpoint: string) => string | undefined

function finder(touchpoints: readonly Touchpoint[]): Find {
  const ids = new Set(touchpoints.map(({ id }) => id))
  const titles = byTitleKey(touchpoints)
  return (touchpoint) => (ids.has(touchpoint) ? touchpoint : titles.get(titleKey(touchpoint))?.id)
}

function readRow(
  row: unknown,
  { workspaceId }: Place,
  find: Find,
): { response: NewResponse } | { problems: Problem[] } {
  const parsed = IncomingResponse.safeParse(row)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const { touchpoint, externalId, customer, at, ...rest } = parsed.data
  const problems: Problem[] = []
  const touchpointId = find(touchpoint)
  if (!touchpointId) {
    problems.push({
      path: 'touchpoint',
      message: 'No touchpoint of this journey has this id or title.',
    })
  }
  if (!isOnScale(rest.instrument, rest.value)) {
    const { min, max, whole } = scales[rest.instrument]
    const kind = whole ? 'a whole number' : 'a number with at most two decimals'
    problems.push({
      path: 'value',
      message: `Expected ${kind} from ${min} to ${max} (${rest.instrument}).`,
    })
  }
  if (!touchpointId || problems.length > 0) return { problems }
  return {
    response: {
      ...rest,
      id: responseId({ source: rest.source, externalId, part: '' }),
      touchpointId,
      verbatim: rest.verbatim.replaceAll('\0', '') || null,
      customer: customer || null,
      customerId: customer ? customerId(workspaceId, customer) : null,
      at: at ? Date.parse(at) : Date.now(),
    },
  }
}
