import type { Socket } from 'node:net'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { newId } from '@/core/journey/new-id'
import { makeTemplate } from '@/core/journey/templates'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { makeJourney } from '@/server/journeys/make-journey'
import { loadJourney } from '@/server/sync/statements/load-journey'
import { makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { liveServerForEach, until } from './live-server'
import { follow } from './raw-follower'
import { anAuthor } from './world'

const services = await testServices()
beforeEach(emptyDatabase)
const server = liveServerForEach(services)

const author = anAuthor('Ben')
/** What a connection may hold before it is left alone. */
const bound = 64 * 1024
/** The largest message of this test is a change of this many notes of 10,000 letters. */
const notes = 20
const largestMessage = notes * 11_000

async function aJourneyOfNotes() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { title, records } = makeTemplate('clinic', newId)
  const touchpoint = records.find((record) => record.type === 'touchpoint')
  if (touchpoint?.type !== 'touchpoint') throw new Error('The template has no card.')
  const ids = Array.from({ length: notes }, newId)
  const cards = ids.map((id) => ({ ...touchpoint, id }))
  const where = { workspaceId: workspace.id }
  const rest = { title, state: 'current', personaIds: [], records: [...records, ...cards] } as const
  const journeyId = await makeJourney(services, author, { ...where, ...rest })
  return { ids, owner, where: { ...where, journeyId } }
}

describe('a follower who stops reading', () => {
  it('costs the server a bounded buffer, and is whole when they read on', async () => {
    const { ids, owner, where } = await aJourneyOfNotes()
    const ends: Socket[] = []
    server().server.on('connection', (socket) => ends.push(socket))
    let socket: WebSocket | undefined
    const slow = await server().open(where.journeyId, owner, new MemoryUnsentStore(), (opened) => {
      socket = opened
    })
    const end = ends[0]
    const ana = await follow(await server().connect(owner), where.journeyId)
    await until(slow, () => slow.version !== null)
    socket?.pause()

    // What the system takes for itself is several megabytes; then it waits with us.
    let most = 0
    const edit = async (id: string | undefined, description: string, all = false) => {
      const patch = (all ? ids : [id ?? '']).map((each) => ({ id: each, set: { description } }))
      await services.hubs.edit(where, { put: [], patch, remove: [] }, author)
      most = Math.max(most, end?.writableLength ?? 0)
    }
    for (let n = 0; (end?.writableLength ?? 0) <= bound; n += 1) {
      await edit(undefined, `${n % 10}`.repeat(10_000), true)
    }
    // Far more than an inbox holds.
    for (let round = 0; round < 30; round += 1) {
      const edits = Array.from({ length: 50 }, (_, n) => edit(ids[n % notes], `${round} ${n}`))
      await Promise.all([...edits, ana.present({ cursor: { x: round, y: 0 } })])
    }
    expect(most).toBeLessThan(bound + 2 * largestMessage)

    socket?.resume()
    const loaded = await loadJourney(services.db, where)
    await until(slow, () => slow.version === loaded?.version)
    const inOrder = (records: Iterable<{ id: string }>) =>
      [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(inOrder(slow.records.values())).toEqual(inOrder(loaded?.records ?? []))
    await new Promise<void>((resolve) => {
      const look = () => {
        if (slow.room.peers.get(ana.clientId)?.presence.cursor?.x === 29) resolve()
      }
      slow.room.subscribe('cursors', look)
      look()
    })
  })
})
