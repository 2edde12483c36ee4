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

/** What a message comes to. `path` of a problem begins with the row's index, then names the field. */
export type ReadMessage = { responses: NewResponse[]; skipped: number; problems: Problem[] }

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
  const read: ReadMessage = { responses: [], skipped: 0, problems: [] }
  table.rows.forEach((cells, index) => {
    const row = reader.read(index + 1, { cells })
    for (const response of row.responses) {
      read.responses.push(newResponse(setting.workspaceId, response))
    }
    read.skipped += row.skipped
    for (const { column, message: text } of row.problems)
      read.problems.push({ path: `${index}.${column}`, message: text })
  })
  if (read.responses.length === 0 && read.problems.length === 0 && bound.missing.length > 0) {
    const fields = bound.missing.map((name) => `“${name}”`).join(', ')
    throw new Invalid(`The message lacks what the mapping reads: ${fields}.`)
  }
  return read
}
