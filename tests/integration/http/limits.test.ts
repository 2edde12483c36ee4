import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { addStage, renameStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { stagesInOrder } from '@/core/journey/order'
import { largestMessage } from '@/core/sync/protocol'
import { noOrigin } from '@/server/audit/record-deed'
import { callerFor } from '../../factories/caller'
import { makeOwnedWorkspace } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { Random } from '../../fuzz/sync/random'
import { emptyDatabase, testServices } from '../../setup/database'
import { brokenBytes, hostileFrame } from '../../setup/hostile-frames'
import { liveServerForEach, until } from '../sync/live-server'

const services = await testServices()
beforeEach(emptyDatabase)
const server = liveServerForEach(services)

async function aJourney() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { id: journeyId } = await callerFor(services, owner).journey.create({
    workspaceId: workspace.id,
    title: 'Trip',
    template: 'blank',
  })
  return { owner, journeyId, headers: await cookieHeader(services, owner) }
}

/** A WebSocket of whoever these headers name. */
async function opened(headers: Record<string, string>, query = ''): Promise<WebSocket> {
  const socket = new WebSocket(`${server().url}${query}`, {
    headers: { ...headers, origin: services.publicUrl },
  })
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('open', resolve))
  return socket
}

function closed(socket: WebSocket): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) => {
    if (socket.readyState === WebSocket.CLOSED) resolve({ code: 0, reason: '' })
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
}

/** Resolves when everything that was sent before has been read, or the server has hung up. */
function read(socket: WebSocket): Promise<unknown> {
  const answered = new Promise<void>((resolve) => {
    socket.on('message', (data) => String(data) === 'PONG' && resolve())
  })
  socket.send('PING')
  return Promise.race([answered, closed(socket)])
}

describe('a live connection', () => {
  it('carries a day of offline edits in one burst, as fast as they are taken', async () => {
    const { owner, journeyId } = await aJourney()
    const client = await server().open(journeyId, owner)
    const stages = stagesInOrder(client.records)
    for (let index = 0; index < 1_000; index += 1) {
      // Not twice the same one in a row: those would be one edit.
      const id = stages[index % 2]?.id ?? ''
      client.apply(renameStage(client.records, { id, title: `Stage ${index}` }))
    }
    await until(client, () => client.status.state === 'saved')
    expect(await services.db.change.count({ where: { journeyId, version: { gt: 1 } } })).toBe(1_000)
    expect(server().opened).toBe(1)
  }, 120_000)

  it('takes a message as large as the largest map, and no larger', async () => {
    const { headers } = await aJourney()
    const socket = await opened(headers)
    socket.send(' '.repeat(largestMessage))
    await read(socket)
    expect(socket.readyState).toBe(WebSocket.OPEN)
    const end = closed(socket)
    socket.send(' '.repeat(largestMessage + 1))
    expect((await end).code).toBe(1009)
  })

  it('is cut off when it packs more calls into a message than can be held back', async () => {
    const socket = await opened({})
    const end = closed(socket)
    const call = { id: 1, method: 'query', params: { path: 'setup.status' } }
    socket.send(JSON.stringify(Array.from({ length: 10_000 }, () => call)))
    expect(await end).toEqual({ code: 4008, reason: 'too many calls at once' })
  })

  it('is cut off when it opens too many subscriptions', async () => {
    const { headers, journeyId } = await aJourney()
    const socket = await opened(headers)
    const end = closed(socket)
    for (let id = 1; id <= 33; id += 1) {
      const input = { journeyId, clientId: newId(), cursor: null }
      const params = { path: 'journey.follow', input }
      socket.send(JSON.stringify({ id, method: 'subscription', params }))
    }
    expect(await end).toEqual({ code: 4008, reason: 'too many subscriptions' })
  })

  it('ends with the session that it was opened with, and others go on', async () => {
    const { owner, headers } = await aJourney()
    const [own, stranger] = [await opened(headers), await opened({})]
    await read(own)
    const end = closed(own)
    await services.sessions.end(owner.proof, noOrigin)
    expect(await end).toEqual({ code: 4001, reason: 'signed out' })
    await read(stranger)
    expect(stranger.readyState).toBe(WebSocket.OPEN)
    stranger.close()
  })
})

describe('hostile clients', () => {
  it.each([1, 2, 3, 4])('hurt nobody, with seed %i', async (seed) => {
    const random = new Random(seed)
    const { owner, journeyId, headers } = await aJourney()
    const [ana, ben] = [
      await server().open(journeyId, owner),
      await server().open(journeyId, owner),
    ]
    const ids: string[] = []
    for (let round = 0; round < 10; round += 1) {
      const id = newId()
      ids.push(id)
      ana.apply(addStage(ana.records, { id, title: `Stage ${round}` }))
      const query = random.chance(0.2) ? '?connectionParams=1' : ''
      const socket = await opened(random.chance(0.5) ? headers : {}, query)
      for (let frame = 0; frame < 20; frame += 1) socket.send(hostileFrame(random))
      await read(socket)
      socket.close()
      await breakProtocol(random)
    }
    await until(ana, () => ana.status.state === 'saved')
    await until(ben, () => ids.every((id) => ben.records.has(id)))
    // Neither of the two was disturbed.
    expect(server().opened).toBe(2)
  })
})

/** Upgrades, or half does, and then sends what is no WebSocket frame. */
function breakProtocol(random: Random): Promise<void> {
  const { hostname, port, pathname } = new URL(server().url)
  const socket = connect(Number(port), hostname)
  const ended = new Promise<void>((resolve) => {
    socket.on('error', () => {})
    socket.on('close', () => resolve())
    socket.resume()
  })
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
  ]
  if (random.chance(0.3)) socket.end(lines.slice(0, random.below(lines.length)).join('\r\n'))
  else {
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    socket.once('data', () => socket.end(brokenBytes(random)))
  }
  return ended
}
