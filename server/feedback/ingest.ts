import { z } from 'zod'
import { type Assign, compileRules } from '@/core/feedback/rule'
import { titleKey } from '@/core/feedback/titles'
import { Instrument, isOnScale, scales } from '@/core/heat/instruments'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid, type Problem, problemsOf } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { importLimits } from './import/limits'
import type { NewResponse } from './response-columns'
import { customerId, responseId } from './response-id'
import { inSlices } from './rules/in-slices'
import { rulesInForce } from './rules/load-rules'
import type { FeedbackNews } from './streams/feedback-news'
import { byTitleKey, touchpointsOf } from './touchpoints'
import { addResponses } from './write/add-responses'
import type { Place } from './write-responses'

const Name = z.string().trim().max(importLimits.name)

/** Fields of one response. */
const mostFields = 50
const Fields = z
  .record(z.string().min(1).max(importLimits.name), Name)
  .refine(
    (fields) => Object.keys(fields).length <= mostFields,
    `Expected at most ${mostFields} fields.`,
  )

/** One response as programs send it. */
export const IncomingResponse = z.object({
  /** A touchpoint's id, or its exact title; absent: rules say it, or somebody in the inbox. */
  touchpoint: z.string().trim().min(1).max(300).optional(),
  instrument: Instrument,
  value: z.number(),
  verbatim: z.string().trim().max(importLimits.verbatim).default(''),
  channel: Name.default(''),
  source: Name.default('api'),
  /** The customer's id where the response comes from. */
  customer: Name.optional(),
  /** The response's id where it comes from: sent again under it, the response is not added again. */
  externalId: Name.min(1),
  /** More that is known of it, by name; without a touchpoint the rules read it as columns. */
  fields: Fields.optional(),
  /** Absent: now. */
  at: z.iso.datetime({ offset: true }).optional(),
})
export type IncomingResponse = z.infer<typeof IncomingResponse>

type Parts = Pick<Infrastructure, 'db' | 'pool'> & { feedbackNews: FeedbackNews }

/**
 * Adds responses that a program sends, all of them or, when one is wrong,
 * none. `rows` is whatever came; paths of problems begin with the row's index.
 * @throws Invalid with every problem of every row.
 */
export async function ingestResponses(
  { db, pool, feedbackNews }: Parts,
  place: Place,
  rows: readonly unknown[],
): Promise<{ added: number; duplicates: number }> {
  const { responses, problems } = await readRows(db, place, rows)
  if (problems.length > 0)
    throw new Invalid('Some responses are not valid; none was added.', problems)
  const { added } = await addResponses(pool, place, responses)
  if (added > 0) feedbackNews.announce(place.journeyId)
  return { added, duplicates: responses.length - added }
}

/** Adds those of the rows that are right, in one transaction; `problems` say what is wrong with the `rejected` ones. */
export async function ingestGoodResponses(
  { db, pool, feedbackNews }: Parts,
  place: Place,
  rows: readonly unknown[],
): Promise<{ added: number; duplicates: number; rejected: number; problems: Problem[] }> {
  const { responses, problems } = await readRows(db, place, rows)
  const { added } = await addResponses(pool, place, responses)
  if (added > 0) feedbackNews.announce(place.journeyId)
  const duplicates = responses.length - added
  return { added, duplicates, rejected: rows.length - responses.length, problems }
}

/** The rows that are right as responses, and every problem of the others. */
async function readRows(
  db: Infrastructure['db'],
  place: Place,
  rows: readonly unknown[],
): Promise<{ responses: NewResponse[]; problems: Problem[] }> {
  const problems: Problem[] = []
  if (rows.length === 0) return { responses: [], problems }
  const find = finder(await touchpointsOf(db, place))
  const assign = compileRules(await rulesInForce(db, place))
  const responses: NewResponse[] = []
  await inSlices(rows.entries(), ([index, row]) => {
    const read = readRow(row, place, find)
    if ('response' in read) {
      responses.push(assigned(read.response, assign))
      return true
    }
    for (const { path, message } of read.problems) {
      problems.push({ path: path ? `${index}.${path}` : `${index}`, message })
    }
    return true
  })
  return { responses, problems }
}

/** What names no touchpoint has the one that a rule says; its fields stay for rules to come. */
function assigned(response: NewResponse, assign: Assign): NewResponse {
  if (response.touchpointId !== null) return response
  const { verbatim, channel, fields = null } = response
  const found = assign({ verbatim, channel, fields })
  return found ? { ...response, ...found, assignedBy: 'rule' } : response
}

/** PostgreSQL keeps no NUL in a text. */
function withoutNul(fields: Record<string, string>): Record<string, string> {
  const clean = (text: string) => text.replaceAll('\0', '')
  return Object.fromEntries(
    Object.entries(fields).map(([name, cell]) => [clean(name), clean(cell)]),
  )
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
  const { touchpoint, externalId, customer, at, fields, ...rest } = parsed.data
  const problems: Problem[] = []
  const touchpointId = touchpoint === undefined ? null : find(touchpoint)
  if (touchpointId === undefined) {
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
  if (touchpointId === undefined || problems.length > 0) return { problems }
  return {
    response: {
      ...rest,
      id: responseId({ source: rest.source, externalId, part: '' }),
      touchpointId,
      ...(touchpointId === null && fields ? { fields: withoutNul(fields) } : {}),
      verbatim: rest.verbatim.replaceAll('\0', '') || null,
      customer: customer || null,
      customerId: customer ? customerId(workspaceId, customer) : null,
      at: at ? Date.parse(at) : Date.now(),
    },
  }
}
