import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { lowMark, WebSocketConnection } from './web-socket-connection'

/** A WebSocket and the network connection under it, as far as they count here. */
function pair() {
  const client = Object.assign(new EventEmitter(), { bufferedAmount: 0, readyState: 1, OPEN: 1 })
  const socket = new EventEmitter()
  const connection = new WebSocketConnection(client, socket)
  return { client, socket, connection }
}

/** Whether a promise has resolved by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setImmediate(resolve, 'later'))
  return (await Promise.race([promise.then(() => 'settled'), later])) === 'settled'
}

describe('the connection under a call', () => {
  it('is drained while little waits', async () => {
    const { client, connection } = pair()
    client.bufferedAmount = lowMark
    expect(connection.buffered()).toBe(lowMark)
    expect(await isSettled(connection.drained())).toBe(true)
  })

  it('is drained when the other side has read enough', async () => {
    const { client, socket, connection } = pair()
    client.bufferedAmount = lowMark + 1
    const drained = connection.drained()
    socket.emit('drain')
    expect(await isSettled(drained)).toBe(false)
    client.bufferedAmount = 0
    socket.emit('drain')
    await drained
  })

  it('is drained also when a trickle keeps the stream from ever being empty', async () => {
    const { client, connection } = pair()
    client.bufferedAmount = lowMark + 1
    const drained = connection.drained()
    client.bufferedAmount = 1
    await drained
  })

  it('is waited for by nobody once it has ended, and leaves nothing behind', async () => {
    const { client, socket, connection } = pair()
    client.bufferedAmount = lowMark + 1
    const waits = [connection.drained(), connection.drained()]
    expect(client.listenerCount('close')).toBe(1)
    client.readyState = 3
    client.emit('close')
    await Promise.all(waits)
    await connection.drained()
    expect(client.listenerCount('close') + socket.listenerCount('drain')).toBe(0)
  })
})
