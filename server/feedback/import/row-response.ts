import type { AssignedBy } from '@/core/feedback/assigned-by'
import type { Instrument } from '@/core/heat/instruments'
import { type IdBits, idText } from '../id-bits'
import type { NewResponse } from '../response-columns'
import { customerId } from '../response-id'
import type { Said } from './said'

/** A response as a row says it. Whatever a row may leave out is null: all of them are made alike. */
export type RowResponse = {
  id: IdBits
  touchpointId: string | null
  assignedBy: AssignedBy
  /** The rule that chose the touchpoint. */
  ruleId: string | null
  instrument: Instrument
  value: number
  rawValue: string | null
  verbatim: string | null
  channel: string
  source: string
  /** The customer's external id. */
  customer: string | null
  /** Milliseconds since 1970. */
  at: number
  /** The time zone in which the time was given, in minutes east of UTC. */
  offsetMinutes: number | null
  /** Cells by column, kept for the rules where no touchpoint was named. */
  fields: Readonly<Record<string, string>> | null
  said: Said
}

/** The response as everything else brings it. */
export function newResponse(workspaceId: string, response: RowResponse): NewResponse {
  const { customer, ruleId, rawValue, offsetMinutes, fields, said } = response
  const made: NewResponse = {
    id: idText(response.id),
    touchpointId: response.touchpointId,
    assignedBy: response.assignedBy,
    instrument: response.instrument,
    value: response.value,
    verbatim: response.verbatim,
    channel: response.channel,
    source: response.source,
    customer,
    customerId: customer === null ? null : customerId(workspaceId, customer),
    at: response.at,
  }
  if (ruleId !== null) made.ruleId = ruleId
  if (rawValue !== null) made.rawValue = rawValue
  if (offsetMinutes !== null) made.offsetMinutes = offsetMinutes
  if (fields !== null) made.fields = fields
  if (said.response !== null) made.attributes = said.response.attributes
  if (said.customer !== null) made.customerAttributes = said.customer.attributes
  return made
}
