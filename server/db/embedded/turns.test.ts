import { describe, expect, it } from 'vitest'
import { type Backend, Turns } from './turns'

/** A backend that writes down what it was given; BEGIN and END open and close its transaction. */
function recorder() {
  const log: string[] = []
  let inTransaction = false
  const backend: Backend = {
    async run(bytes, onData) {
      const text = Buffer.from(bytes).toString()
      log.push(text)
      if (text.includes('BEGIN')) inTransaction = true
      if (text.includes('END')) inTransaction = false
      onData(bytes)
    },
    isInTransaction: () => inTransaction,
    async rollback() {
      log.push('rollback')
      inTransaction = false
    },
  }
  const turns = new Turns(backend)
  const send = (owner: object, text: string, complete = true) =>
    turns.run(owner, { bytes: Buffer.from(text), complete }, () => {})
  return { log, turns, send }
}

const ana = {}
const bo = {}

describe('Turns', () => {
  it('serves in the order of arrival', async () => {
    const { log, send } = recorder()
    await Promise.all([send(ana, 'a1'), send(bo, 'b1'), send(ana, 'a2')])
    expect(log).toEqual(['a1', 'b1', 'a2'])
  })

  it('lets nobody into another’s transaction', async () => {
    const { log, send } = recorder()
    const all = [send(ana, 'a BEGIN'), send(bo, 'b1'), send(ana, 'a1'), send(ana, 'a END')]
    await Promise.all(all)
    expect(log).toEqual(['a BEGIN', 'a1', 'a END', 'b1'])
  })

  it('waits for the rest of a statement that is not complete', async () => {
    const { log, send } = recorder()
    await send(ana, 'a-half', false)
    const waiting = send(bo, 'b1')
    await send(ana, 'a-rest')
    await waiting
    expect(log).toEqual(['a-half', 'a-rest', 'b1'])
  })

  it('rolls back for a client that leaves in its transaction, and drops what it had waiting', async () => {
    const { log, turns, send } = recorder()
    await send(ana, 'a BEGIN')
    const waiting = send(bo, 'b1')
    await turns.leave(ana)
    await waiting
    expect(log).toEqual(['a BEGIN', 'rollback', 'b1'])
  })

  it('goes on after a backend’s failure', async () => {
    const { log, send } = recorder()
    const broken = new Turns({
      run: async () => Promise.reject(new Error('out of memory')),
      isInTransaction: () => false,
      rollback: async () => {},
    })
    const unit = { bytes: Buffer.from('x'), complete: true }
    await expect(broken.run(ana, unit, () => {})).rejects.toThrow('out of memory')
    await expect(broken.run(bo, unit, () => {})).rejects.toThrow('out of memory')
    await send(ana, 'a1')
    expect(log).toEqual(['a1'])
  })
})
