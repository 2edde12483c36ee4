import type { TRPCResponseMessage } from '@trpc/server/rpc'

/** How values are written that know it themselves. */
const writers = new WeakMap<object, () => string>()

/** Says more to whoever was sent a value: a value as JSON, as if it had been sent the same way. */
export type Say = (json: string) => void

/** Who is told the way to those whom values are sent to. */
const addressees = new WeakMap<object, (say: Say) => void>()

/**
 * Has a value written as JSON by `write` when it is sent over a WebSocket: what
 * many are told is made of parts that are written once for all of them.
 * @param write gives what JSON.stringify would
 */
export function writtenBy<Value extends object>(value: Value, write: () => string): Value {
  writers.set(value, write)
  return value
}

/**
 * Learns the way that a value of a subscription takes when it is sent over a
 * WebSocket, for what is to follow it. Over anything else `learn` is not called.
 */
export function addressed<Value extends object>(value: Value, learn: (say: Say) => void): Value {
  addressees.set(value, learn)
  return value
}

/** Who wants to learn the way of a message; undefined: nobody. */
export function addresseeOf(message: TRPCResponseMessage): ((say: Say) => void) | undefined {
  if (!('result' in message) || message.jsonrpc !== undefined) return undefined
  const data = message.result.type === 'data' && message.result.data
  return isObject(data) ? addressees.get(data) : undefined
}

/** The JSON of a message to one client. */
export function jsonOf(message: TRPCResponseMessage): string {
  if (!('result' in message) || message.jsonrpc !== undefined) return JSON.stringify(message)
  const { id, result } = message
  if (result.type !== 'data' || 'id' in result || result.data === undefined) {
    return JSON.stringify(message)
  }
  return dataJson(id, textOf(result.data))
}

/** The JSON of a message with data. @param json the data, as JSON */
export function dataJson(id: TRPCResponseMessage['id'], json: string): string {
  return `{"id":${JSON.stringify(id)},"result":{"type":"data","data":${json}}}`
}

/** A value as JSON; those that know how are written so, also in a list. */
export function textOf(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(textOfOne).join(',')}]`
  return textOfOne(data)
}

function textOfOne(value: unknown): string {
  const write = isObject(value) ? writers.get(value) : undefined
  // What JSON cannot say is null in a list.
  return write ? write() : (JSON.stringify(value) ?? 'null')
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
