import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { makeTemplate } from '@/core/journey/templates'
import { makeJourney } from '@/server/journeys/make-journey'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import type { Room } from '@/server/sync/statements/room'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { anAuthor } from '../sync/world'

const services = await testServices()
const { db, hubs } = services
beforeEach(emptyDatabase)

const bo = anAuthor('Bo')

async function world() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { title, records } = makeTemplate('clinic', newId)
  const maker = { kind: 'user', id: owner.id, name: owner.name } as const
  const rest = { title, state: 'current', personaIds: [], records } as const
  const journeyId = await makeJourney(services, maker, { workspaceId: workspace.id, ...rest })
  const room: Room = { workspaceId: workspace.id, journeyId }
  return { workspace, owner, room, ana: callerFor(services, owner), journeyId }
}

function edit(room: Room, through = hubs) {
  return through.edit(room, addStage(new Map(), { title: 'New' }), bo)
}

/** As if the last change had been made this long ago, before this process began. */
async function letPass(room: Room, hours: number) {
  await db.change.updateMany({
    where: room,
    data: { at: new Date(Date.now() - hours * 3_600_000) },
  })
}

/** The clock goes on; only Date, so that the database answers. */
function waitUntilLater(hours: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 })
}
afterEach(() => void vi.useRealTimers())

describe('a named version', () => {
  it('is told by its name, renamed and removed', async () => {
    const { ana, journeyId, room } = await world()
    await edit(room)
    const kept = await ana.history.createSnapshot({
      journeyId,
      kind: 'named',
      version: 1,
      name: ' As sent to Bo ',
    })
    await ana.history.renameSnapshot({ journeyId, snapshotId: kept.id, name: 'Sent' })
    expect(await ana.history.snapshots({ journeyId })).toMatchObject([
      { id: kept.id, version: 1, kind: 'named', name: 'Sent', author: { name: 'Ana Silva' } },
    ])
    await ana.history.removeSnapshot({ journeyId, snapshotId: kept.id })
    expect(await ana.history.snapshots({ journeyId })).toEqual([])
    const again = ana.history.removeSnapshot({ journeyId, snapshotId: kept.id })
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of a version that has not come is refused', async () => {
    const { ana, journeyId } = await world()
    const naming = ana.history.createSnapshot({ journeyId, kind: 'named', version: 9, name: 'No' })
    await expect(naming).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is for editors; viewers read', async () => {
    const { journeyId, workspace } = await world()
    const viewer = callerFor(services, await makeMember(services, workspace, 'viewer'))
    expect(await viewer.history.snapshots({ journeyId })).toEqual([])
    expect((await viewer.history.version({ journeyId, version: 1 })).records).not.toHaveLength(0)
    const naming = viewer.history.createSnapshot({ journeyId, kind: 'beforeRestore' })
    await expect(naming).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a snapshot by itself', () => {
  it('keeps the present version before a restore, once, and may be named', async () => {
    const { ana, journeyId, room } = await world()
    await edit(room)
    await ana.history.createSnapshot({ journeyId, kind: 'beforeRestore' })
    const kept = await ana.history.createSnapshot({ journeyId, kind: 'beforeRestore' })
    const named = { journeyId, kind: 'named', version: 2, name: 'Good' } as const
    await ana.history.createSnapshot(named)
    expect(await ana.history.snapshots({ journeyId })).toMatchObject([
      { id: kept.id, version: 2, kind: 'named', name: 'Good' },
    ])
  })

  it('keeps the map as it was before the first edit after an hour', async () => {
    const { ana, journeyId, room } = await world()
    await edit(room)
    expect(await ana.history.snapshots({ journeyId })).toEqual([])
    waitUntilLater(0.9)
    await edit(room)
    expect(await ana.history.snapshots({ journeyId })).toEqual([])
    waitUntilLater(1.1)
    await edit(room)
    await edit(room)
    expect(await ana.history.snapshots({ journeyId })).toMatchObject([
      { version: 3, kind: 'afterPause', name: '', author: { name: 'Bo' } },
    ])
  })

  it('is kept by a process that was started in the pause', async () => {
    const { ana, journeyId, room } = await world()
    await letPass(room, 0.9)
    const early = new JourneyHubs(services)
    await edit(room, early)
    await letPass(room, 1.1)
    const late = new JourneyHubs(services)
    await edit(room, late)
    await Promise.all([early.close(), late.close()])
    expect(await ana.history.snapshots({ journeyId })).toMatchObject([{ version: 2 }])
  })

  it('is kept once, whichever of two instances hears the first edit', async () => {
    const { ana, journeyId, room } = await world()
    await letPass(room, 30)
    const other = new JourneyHubs(services)
    await Promise.all([edit(room), edit(room, other), edit(room), edit(room, other)])
    await other.close()
    expect(await ana.history.snapshots({ journeyId })).toMatchObject([
      { version: 1, kind: 'afterPause' },
    ])
  })
})
