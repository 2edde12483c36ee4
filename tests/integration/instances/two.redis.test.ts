import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { ready } from '@/server/http/ready'
import type { Services } from '@/server/services'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { type BreakableWay, breakableWay } from '../../setup/breakable-way'
import { emptyDatabase, testServices } from '../../setup/database'
import { anotherInstance } from '../../setup/instances'
import { type LiveServer, liveServer, until } from '../sync/live-server'

type Instance = Awaited<ReturnType<typeof anotherInstance>>

let way: BreakableWay
let instances: [Instance, Instance]
let live: [LiveServer, LiveServer]

beforeEach(async () => {
  await emptyDatabase()
  const services = await testServices()
  way = await breakableWay(process.env.TEST_REDIS_URL ?? '')
  instances = [await anotherInstance(services, way.url), await anotherInstance(services, way.url)]
  live = [await liveServer(instances[0].services), await liveServer(instances[1].services)]
})
afterEach(async () => {
  await Promise.all(live.map((one) => one.close()))
  await Promise.all(instances.map((one) => one.close()))
  await way.close()
})

async function team() {
  const { services } = instances[0]
  const { workspace, owner: ana } = await makeOwnedWorkspace(services)
  const ben = await makeMember(services, workspace, 'editor')
  const { id: journeyId } = await callerFor(services, ana).journey.create({
    workspaceId: workspace.id,
    title: 'Trip',
    template: 'blank',
  })
  const a = await live[0].open(journeyId, ana)
  const b = await live[1].open(journeyId, ben)
  return { workspace, ana, ben, journeyId, a, b }
}

/** Resolves when all instances have noticed that Redis went, or is back. */
async function allTurned(isUp: boolean): Promise<void> {
  await vi.waitFor(() => {
    expect(instances.map(({ services }) => services.bus.isUp)).toEqual([isUp, isUp])
  }, 20_000)
}

/** What a load balancer is told. */
async function readiness(services: Services): Promise<{ status: number; body: unknown }> {
  let status = 0
  let text = ''
  const response = {
    writeHead: (code: number) => {
      status = code
    },
    end: (bytes: Buffer) => {
      text = bytes.toString()
    },
  }
  await ready.handle(undefined as never, response as never, services)
  return { status, body: JSON.parse(text) }
}

describe('two instances', () => {
  it('are one to the people on them', async () => {
    const { a, b } = await team()
    const [one, two] = [newId(), newId()]
    a.apply(addStage(a.records, { id: one, title: 'From Ana' }))
    b.apply(addStage(b.records, { id: two, title: 'From Ben' }))
    await Promise.all([a, b].map((c) => until(c, () => c.records.has(one) && c.records.has(two))))
  })

  it('cut off on the one who was removed on the other', async () => {
    const { workspace, ana, ben, b } = await team()
    const asAna = callerFor(instances[0].services, ana)
    await asAna.member.remove({ workspaceId: workspace.id, userId: ben.id })
    await until(b, () => b.status.state === 'ended')
  })
})

describe('while Redis is away', () => {
  it('edits made on one are seen on the other, and both are ready', async () => {
    const { a, b } = await team()
    way.cut()
    await allTurned(false)
    const id = newId()
    a.apply(addStage(a.records, { id, title: 'Without Redis' }))
    await until(a, () => a.status.state === 'saved')
    await until(b, () => b.records.has(id))
    expect(await readiness(instances[1].services)).toEqual({
      status: 200,
      body: { status: 'degraded', database: 'ok', bus: 'unavailable' },
    })
  })

  it('a journey can be opened', async () => {
    const { ana, journeyId } = await team()
    way.cut()
    await allTurned(false)
    const c = await live[1].open(journeyId, ana)
    expect(c.records.size).toBeGreaterThan(0)
  })

  it('who was removed on one is cut off on the other', async () => {
    const { workspace, ana, ben, b } = await team()
    way.cut()
    await allTurned(false)
    const asAna = callerFor(instances[0].services, ana)
    await asAna.member.remove({ workspaceId: workspace.id, userId: ben.id })
    await until(b, () => b.status.state === 'ended')
  })

  it('what was not heard is told when it is back', async () => {
    const { ana, journeyId, b } = await team()
    const heard = new Set<string>()
    const told = new Promise<void>((resolve) => {
      b.events.on(({ type }) => {
        heard.add(type)
        if (heard.has('journey') && heard.has('feedback')) resolve()
      })
    })
    way.cut()
    await allTurned(false)
    await callerFor(instances[0].services, ana).journey.rename({ journeyId, title: 'New' })
    way.mend()
    await allTurned(true)
    await told
    expect((await readiness(instances[0].services)).body).toMatchObject({ status: 'ok' })
  })
})
