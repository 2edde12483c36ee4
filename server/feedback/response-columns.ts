import type { AssignedBy } from '@/core/feedback/assigned-by'
import type { Attributes } from '@/core/feedback/segment'
import type { Instrument } from '@/core/heat/instruments'
import { arrayLiteral } from './array-literal'
import { attributeSetId } from './response-id'

/** A response on its way into the database, checked. */
export type NewResponse = {
  id: string
  /** Null: nobody has said yet to which one it belongs. */
  touchpointId: string | null
  /** Who said so; absent: whoever brings the response. */
  assignedBy?: AssignedBy
  /** The rule that chose the touchpoint. */
  ruleId?: string
  instrument: Instrument
  value: number
  /** What stood there, where the value was made from it by a table or from another scale. */
  rawValue?: string
  verbatim: string | null
  channel: string
  source: string
  /** The customer's external id. */
  customer: string | null
  customerId: string | null
  /** Milliseconds since 1970. */
  at: number
  /** The time zone in which the time was given, east of UTC. */
  offsetMinutes?: number
  /** Cells by column, kept for the rules where no touchpoint was named. */
  fields?: Readonly<Record<string, string>>
  /** What is said of this response and not of its customer. */
  attributes?: Attributes
  /** What is said of the customer; needs `customerId`. A later word on a key counts. */
  customerAttributes?: Attributes
}

/** Responses as array literals, one a column, ready to be sent. */
export type ResponseColumns = { size: number; literals: string[] }

/** The columns in the order of `unnestResponses`. */
export function responseColumns(responses: readonly NewResponse[]): ResponseColumns {
  const of = (pick: (response: NewResponse) => string | number | null) =>
    arrayLiteral(responses.map(pick))
  const attributes = responses.map((response) => orNull(response.attributes))
  const customers = customerAttributes(responses)
  return {
    size: responses.length,
    literals: [
      of((response) => response.id),
      of((response) => response.touchpointId),
      of((response) => response.instrument),
      of((response) => response.value),
      of((response) => response.verbatim),
      of((response) => response.channel),
      of((response) => response.source),
      of((response) => response.customerId),
      of((response) => response.customer),
      of((response) => response.at),
      of((response) => response.assignedBy ?? 'file'),
      of((response) => response.ruleId ?? null),
      of((response) => response.rawValue ?? null),
      of((response) => response.offsetMinutes ?? null),
      of((response) => (response.fields ? JSON.stringify(response.fields) : null)),
      arrayLiteral(attributes.map((one) => one && attributeSetId(one))),
      arrayLiteral(attributes.map((one) => one && JSON.stringify(one))),
      arrayLiteral(customers.map((one) => one && JSON.stringify(one))),
    ],
  }
}

function orNull(attributes: Attributes | undefined): Attributes | null {
  return attributes && Object.keys(attributes).length > 0 ? attributes : null
}

/** What all responses together say of each customer, at the first response of the customer. */
function customerAttributes(responses: readonly NewResponse[]): (Attributes | null)[] {
  const firsts = new Map<string, number>()
  const said: (Attributes | null)[] = responses.map(() => null)
  for (const [index, response] of responses.entries()) {
    const attributes = orNull(response.customerAttributes)
    if (!attributes || response.customerId === null) continue
    const first = firsts.get(response.customerId) ?? index
    firsts.set(response.customerId, first)
    said[first] = { ...said[first], ...attributes }
  }
  return said
}

/** Milliseconds since 1970 as PostgreSQL's instant. */
export const atSql = 'to_timestamp("at" / 1000)'

/** The columns of `responseColumns`: their types by their names, in its order. */
const types = {
  id: 'uuid',
  touchpointId: 'uuid',
  instrument: 'text',
  value: 'float8',
  verbatim: 'text',
  channel: 'text',
  source: 'text',
  customerId: 'uuid',
  customer: 'text',
  at: 'float8',
  assignedBy: 'text',
  ruleId: 'uuid',
  rawValue: 'text',
  offsetMinutes: 'int2',
  fields: 'text',
  attributeSetId: 'uuid',
  attributes: 'text',
  customerAttributes: 'text',
}

/** `unnest(...)` of the column parameters, beginning at `$first`. */
export function unnestResponses(first: number): string {
  const parameters = Object.values(types).map((type, index) => `$${first + index}::${type}[]`)
  const names = Object.keys(types).map((name) => `"${name}"`)
  return `unnest(${parameters.join(', ')})
    as row(${names.join(', ')})`
}
