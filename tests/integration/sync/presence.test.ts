import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/core/access/roles'
import { newId } from '@/core/journey/new-id'
import { makeServices } from '@/server/make-services'
import { openBus } from '@/server/sync/open-bus'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { liveServerForEach } from './live-server'
import { follow } from './raw-follower'

const services = await testServices()
/** A second instance on the same database. Through Redis where there is one. */
const bus = services.env.redisUrl ? await openBus(services.env, services.log) : services.bus
const others = await makeServices({ ...services, bus })

beforeEach(emptyDatabase)
const server = liveServerForEach(services)
const elsewhere = liveServerForEach(others)

const cursor = { x: 10, y: 20 }
const viewport = { x: 0, y: 0, width: 800, height: 600 }
const typing = { recordId: newId(), field: 'title' }
const drag = [{ id: newId(), x: 1, y: 2 }]

async function aRoom() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { id: journeyId } = await callerFor(services, owner).journey.create({
    workspaceId: workspace.id,
    title: 'Trip',
    template: 'blank',
  })
  return {
    journeyId,
    workspace,
    enter: async (role: Role, at = server()) => {
      const person = await makeMember(services, workspace, role)
      const connection = await at.connect(person)
      return { ...(await follow(connection, journeyId)), person, connection }
    },
  }
}

describe.each([
  ['on one instance', server],
  ['on two instances', elsewhere],
])('people in a room %s', (_, second) => {
  it('are told in order: which build answers, the journey, who is there', async () => {
    const { enter } = await aRoom()
    const ana = await enter('editor')
    const ben = await enter('viewer', second())
    await ana.until(() => ana.sees(ben.clientId))
    expect(ben.messages.slice(0, 3).map(({ type }) => type)).toEqual(['hello', 'snapshot', 'room'])
    const known = [...ben.ofType('room'), ...ben.ofType('presence')]
    expect(JSON.stringify(known)).toContain(ana.clientId)
    const [joined] = ana.ofType('presence').flatMap((message) => message.joined)
    expect(joined).toMatchObject({
      clientId: ben.clientId,
      person: { kind: 'user', id: ben.person.id, name: ben.person.name },
      presence: { cursor: null, typing: null, drag: [] },
    })
  })

  it('see each other come, move and go', async () => {
    const { enter } = await aRoom()
    const ana = await enter('editor')
    const ben = await enter('editor', second())
    await ana.until(() => ana.sees(ben.clientId))
    await ben.present({ cursor, typing })
    await ben.present({ drag })
    await ana.until(() => ana.movedTo(ben.clientId).drag?.length === 1)
    expect(ana.movedTo(ben.clientId)).toMatchObject({ cursor, typing, drag })
    expect(JSON.stringify(ben.ofType('presence'))).not.toContain(ben.clientId)
    ben.stop()
    await ana.until(() => ana.sawLeave(ben.clientId))
  })

  it('are moved by nobody else', async () => {
    const { enter } = await aRoom()
    const ana = await enter('editor')
    const ben = await enter('editor', second())
    await ana.until(() => ana.sees(ben.clientId))
    await ana.present({ cursor: { x: 666, y: 666 } }, ben.clientId)
    await ana.summon(viewport, ben.clientId)
    await ben.present({ cursor })
    await ana.until(() => Boolean(ana.movedTo(ben.clientId).cursor))
    const heard = [...ana.ofType('presence'), ...ben.ofType('presence')]
    expect(JSON.stringify(heard)).not.toContain('666')
    expect([...ana.ofType('summons'), ...ben.ofType('summons')]).toEqual([])
  })

  it('hold no field and drag no card when they may not edit', async () => {
    const { enter } = await aRoom()
    const ana = await enter('editor')
    const vic = await enter('viewer', second())
    await ana.until(() => ana.sees(vic.clientId))
    await vic.present({ cursor, typing, drag })
    await ana.until(() => Boolean(ana.movedTo(vic.clientId).cursor))
    expect(ana.movedTo(vic.clientId)).toMatchObject({ cursor, typing: null, drag: [] })
  })

  it('are called together by who may lead, and by nobody else', async () => {
    const { enter } = await aRoom()
    const ana = await enter('editor')
    const vic = await enter('viewer', second())
    await ana.until(() => ana.sees(vic.clientId))
    await expect(vic.summon(viewport)).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
    await ana.summon(viewport)
    await vic.until(() => vic.ofType('summons').length > 0)
    expect(vic.ofType('summons')).toEqual([{ type: 'summons', clientId: ana.clientId, viewport }])
    expect(ana.ofType('summons')).toEqual([])
  })

  it('are there once when they reconnect, with their colour', async () => {
    const { enter, journeyId } = await aRoom()
    const ana = await enter('editor')
    const ben = await enter('editor')
    await ana.until(() => ana.sees(ben.clientId))
    const again = await second().connect(ben.person)
    await follow(again, journeyId, ben.clientId)
    await ana.until(() => ana.ofType('presence').flatMap(({ joined }) => joined).length === 2)
    ben.stop()
    const cleo = await enter('viewer')
    await ana.until(() => ana.sees(cleo.clientId))
    const known = cleo.ofType('room')[0]?.peers ?? []
    expect(known.map(({ clientId }) => clientId).sort()).toEqual(
      [ana.clientId, ben.clientId].sort(),
    )
    expect(known.find(({ clientId }) => clientId === ben.clientId)?.colour).toBe(1)
    expect(ana.sawLeave(ben.clientId)).toBe(false)
  })

  it('leave the room when their access ends', async () => {
    const { enter, workspace } = await aRoom()
    const ana = await enter('admin')
    const ben = await enter('editor', second())
    await ana.until(() => ana.sees(ben.clientId))
    await ana.connection.client.member.remove.mutate({
      workspaceId: workspace.id,
      userId: ben.person.id,
    })
    await ana.until(() => ana.sawLeave(ben.clientId))
  })
})
