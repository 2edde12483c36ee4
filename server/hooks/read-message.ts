import { bind } from '@/core/feedback/bind'
import type { SourceMapping } from '@/core/feedback/mapping'
import type { Rule } from '@/core/feedback/rule'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid, type Problem } from '@/server/errors'
import { makePlan } from '@/server/feedback/import/make-plan'
import { RowReader } from '@/server/feedback/import/row-reader'
import { newResponse } from '@/server/feedback/import/row-response'
import type { NewResponse } from '@/server/feedback/response-columns'
import { mostRows, rowsOfMessage, tableOf } from './message-rows'

type Setting = {
  workspaceId: string
  /** Instant of what does not say its time, in milliseconds since 1970. */
  time: number
  touchpoints: readonly Touchpoint[]
  rules: readonly Rule[]
}

/** What is wrong with a field of one of a message's rows, which are counted from 0. */
type FieldProblem = { row: number; field: string; value: string; message: string }

/** What a message comes to. */
export type ReadMessage = {
  responses: NewResponse[]
  skipped: number
  problems: FieldProblem[]
  /** Names of touchpoints that nobody has decided about, with the rows that say them. */
  unknown: ReadonlyMap<string, number>
}

/** A problem as programs are told of it: the row, then the field. */
export function problemOf({ row, field, message }: FieldProblem): Problem {
  return { path: `${row}.${field}`, message }
}

/**
 * Turns a message into responses by a source's mapping, as a file's rows are.
 * @throws Invalid when the mapping fits neither the message nor the map
 */
export function readMessage(
  message: unknown,
  { names, mapping }: SourceMapping,
  setting: Setting,
): ReadMessage {
  const rowsAt = mapping.format.kind === 'json' ? mapping.format.rowsAt : ''
  const found = rowsOfMessage(message, rowsAt)
  if (!found) throw new Invalid(`The message has nothing at “${rowsAt}”.`)
  if (found.length > mostRows)
    throw new Invalid(`A message may have ${mostRows} answers. Send them in several messages.`)
  const table = tableOf(found)
  const bound = bind({ names, mapping }, table.names)
  const reader = new RowReader(makePlan(bound.mapping, setting), table.names)
  const unknown = new Map<string, number>()
  const read: ReadMessage = { responses: [], skipped: 0, problems: [], unknown }
  table.rows.forEach((cells, index) => {
    const row = reader.read(index + 1, { cells })
    for (const response of row.responses) {
      read.responses.push(newResponse(setting.workspaceId, response))
    }
    read.skipped += row.skipped
    for (const { column, value, message: text } of row.problems) {
      read.problems.push({ row: index, field: column, value, message: text })
    }
    if (row.unknown !== null) unknown.set(row.unknown, (unknown.get(row.unknown) ?? 0) + 1)
  })
  if (read.responses.length === 0 && read.problems.length === 0 && bound.missing.length > 0) {
    const fields = bound.missing.map((name) => `“${name}”`).join(', ')
    throw new Invalid(`The message lacks what the mapping reads: ${fields}.`)
  }
  return read
}
