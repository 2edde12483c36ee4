import type { TRPCResponseMessage } from '@trpc/server/rpc'
import { describe, expect, it, vi } from 'vitest'
import { addressed, addresseeOf, dataJson, jsonOf, writtenBy } from './json-text'

const answer = (data: unknown) => ({ id: 7, result: { type: 'data' as const, data } })

describe('the JSON of messages', () => {
  it('is that of JSON.stringify', () => {
    const messages: TRPCResponseMessage[] = [
      answer({ a: [1, null, 'é"'] }),
      answer(null),
      answer('text'),
      answer(undefined),
      answer([{ a: 1 }, undefined, [2]]),
      { id: null, error: { code: -32_600, message: 'no', data: {} } },
      { id: 'x', result: { type: 'started' as const } },
    ]
    for (const message of messages) expect(jsonOf(message)).toBe(JSON.stringify(message))
  })

  it('is the same when the value is written by itself', () => {
    const value = { type: 'presence', moved: [1, 2] }
    const plain = JSON.stringify(answer(value))
    const write = vi.fn(() => JSON.stringify(value))
    expect(jsonOf(answer(writtenBy(value, write)))).toBe(plain)
    expect(write).toHaveBeenCalledOnce()
  })

  it('is the same when such a value stands in a list', () => {
    const values = [{ type: 'changes' }, { type: 'presence' }]
    const plain = JSON.stringify(answer(values))
    for (const value of values) writtenBy(value, () => JSON.stringify({ ...value }))
    expect(jsonOf(answer(values))).toBe(plain)
  })

  it('has a way for what follows a value, which is written alike', () => {
    const learn = vi.fn()
    const value = addressed([{ type: 'room' }], learn)
    addresseeOf(answer(value))?.(() => {})
    expect(learn).toHaveBeenCalledOnce()
    expect(dataJson(7, '[{"type":"room"}]')).toBe(jsonOf(answer(value)))
    expect(addresseeOf(answer([{ type: 'room' }]))).toBeUndefined()
    expect(addresseeOf({ ...answer(value), jsonrpc: '2.0' })).toBeUndefined()
    expect(addresseeOf({ id: 7, result: { type: 'stopped' } })).toBeUndefined()
  })

  it('keeps what else a message carries', () => {
    const value = writtenBy({ a: 1 }, () => '{"a":1}')
    const tracked = { id: 7, result: { type: 'data' as const, id: 'seen', data: value } }
    const versioned = { ...answer(value), jsonrpc: '2.0' as const }
    expect(jsonOf(tracked)).toBe(JSON.stringify(tracked))
    expect(jsonOf(versioned)).toBe(JSON.stringify(versioned))
  })
})
