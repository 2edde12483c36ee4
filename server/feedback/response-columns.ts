import type { Instrument } from '@/core/heat/instruments'
import { arrayLiteral } from './array-literal'

/** A response on its way into the database, checked. */
export type NewResponse = {
  id: string
  touchpointId: string
  instrument: Instrument
  value: number
  verbatim: string | null
  channel: string
  source: string
  /** The customer's external id. */
  customer: string | null
  customerId: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** Responses as array literals, one a column, ready to be sent. */
export type ResponseColumns = { size: number; literals: string[] }

/** The columns in the order of `unnestResponses`. */
export function responseColumns(responses: readonly NewResponse[]): ResponseColumns {
  const of = (pick: (response: NewResponse) => string | number | null) =>
    arrayLiteral(responses.map(pick))
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
    ],
  }
}

/** Milliseconds since 1970 as PostgreSQL's instant. */
export const atSql = 'to_timestamp("at" / 1000)'

/** `unnest(...)` of the ten column parameters, beginning at `$first`. */
export function unnestResponses(first: number): string {
  const types = ['uuid', 'uuid', 'text', 'float8', 'text', 'text', 'text', 'uuid', 'text', 'float8']
  const parameters = types.map((type, index) => `$${first + index}::${type}[]`)
  return `unnest(${parameters.join(', ')})
    as row(id, "touchpointId", instrument, "value", verbatim, channel, source, "customerId", customer, "at")`
}
