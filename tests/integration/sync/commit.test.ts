import { beforeEach, describe, expect, it } from 'vitest'
import { removeRecords } from '@/core/journey/edits/remove'
import { addStage, renameStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import type { Records } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import type { Bus } from '@/server/sync/bus'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import { changesSince } from '@/server/sync/statements/changes-since'
import { loadJourney } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'
import { emptyDatabase, testServices } from '../../setup/database'
import { aJourney, anAuthor } from './world'

const services = await testServices()
const { db, hubs } = services
beforeEach(emptyDatabase)

const ana = anAuthor('Ana')
const ben = anAuthor('Ben')

async function recordsOf(where: Room): Promise<Records> {
  const loaded = await loadJourney(db, where)
  return new Map(loaded?.records.map((record) => [record.id, record]))
}

function sender(where: Room, author = ana, through = hubs) {
  const clientId = newId()
  let mutationId = 0
  const again = (id: number, diff: Diff) =>
    through.commit(where, { clientId, mutationId: id, diff }, author)
  return { send: (diff: Diff) => again(++mutationId, diff), again }
}

describe('commit', () => {
  it('writes records, log, version and who edited last', async () => {
    const where = await aJourney(services)
    const stageId = newId()
    const { send } = sender(where)
    const outcome = await send(addStage(await recordsOf(where), { id: stageId, title: 'Pay' }))
    expect(outcome).toEqual({ outcome: 'accepted', version: 2 })
    expect((await recordsOf(where)).get(stageId)).toMatchObject({ title: 'Pay' })
    const journey = await db.journey.findUniqueOrThrow({ where: { id: where.journeyId } })
    expect(journey).toMatchObject({ version: 2, editedBy: 'Ana' })
    const [change] = (await changesSince(db, where, 1)) ?? []
    expect(change).toMatchObject({ version: 2, author: ana, mutationId: 1 })
  })

  it('takes a mutation once, and answers it again as the first time', async () => {
    const where = await aJourney(services)
    const { send, again } = sender(where)
    const add = addStage(await recordsOf(where), {})
    const first = await send(add)
    await sender(where, ben).send(
      removeRecords(await recordsOf(where), { ids: [add.put[0]?.id ?? ''] }),
    )
    expect(await again(1, add)).toMatchObject({ outcome: 'accepted' })
    expect(first).toMatchObject({ version: 2 })
    expect((await recordsOf(where)).has(add.put[0]?.id ?? '')).toBe(false)
  })

  it('says who removed the record that a patch is for, also to a process that hears it later', async () => {
    const where = await aJourney(services)
    const stage = [...(await recordsOf(where)).values()].find((record) => record.type === 'stage')
    const id = stage?.id ?? ''
    const records = await recordsOf(where)
    const { send, again } = sender(where)
    await sender(where, ben).send(removeRecords(records, { ids: [id] }))
    const late = renameStage(records, { id, title: 'Late' })
    const refused = {
      outcome: 'rejected',
      reasons: [{ code: 'removed', recordId: id, missingId: id, by: 'Ben', last: stage }],
    }
    expect(await send(late)).toMatchObject(refused)
    expect(await again(1, late)).toMatchObject(refused)
    const other = new JourneyHubs(services)
    expect(
      await other.commit(where, { clientId: 'another-1', mutationId: 1, diff: late }, ana),
    ).toMatchObject(refused)
    await other.close()
  })

  it('keeps a refusal exactly once over a restart', async () => {
    const where = await aJourney(services)
    const { again } = sender(where)
    const bad = renameStage(await recordsOf(where), { id: newId(), title: 'Nowhere' })
    await again(1, bad)
    const restarted = new JourneyHubs(services)
    const memory = await db.syncClient.findFirstOrThrow()
    const mutation = { clientId: memory.clientId, mutationId: 1, diff: bad }
    expect(await restarted.commit(where, mutation, ana)).toMatchObject({ outcome: 'rejected' })
    await restarted.close()
  })

  it('asks for what is missing before an early mutation', async () => {
    const where = await aJourney(services)
    const { again } = sender(where)
    const add = addStage(await recordsOf(where), {})
    expect(await again(3, add)).toEqual({ outcome: 'early', version: 1, expected: 1 })
    expect((await recordsOf(where)).has(add.put[0]?.id ?? '')).toBe(false)
  })

  it('orders the commits of two processes without a gap', async () => {
    const where = await aJourney(services)
    const other = new JourneyHubs(services)
    const records = await recordsOf(where)
    const senders = [hubs, other, hubs, other].map((through) => sender(where, ana, through))
    const outcomes = await Promise.all(
      Array.from({ length: 80 }, (_, index) =>
        senders[index % 4]?.send(addStage(records, { title: `Stage ${index}` })),
      ),
    )
    expect(outcomes.every((outcome) => outcome?.outcome !== 'rejected')).toBe(true)
    const changes = (await changesSince(db, where, 1)) ?? []
    expect(changes.map((change) => change.version)).toEqual(
      Array.from({ length: 80 }, (_, index) => index + 2),
    )
    expect((await recordsOf(where)).size).toBe(records.size + 80)
    await other.close()
  })

  it('does not fail a group for one mutation that the database cannot take', async () => {
    const where = await aJourney(services)
    const records = await recordsOf(where)
    const good = sender(where).send(addStage(records, {}))
    const bad = hubs.commit(
      where,
      { clientId: 'bad-client', mutationId: 1, diff: addStage(records, {}) },
      { kind: 'user', id: 'not a uuid', name: 'Bad' },
    )
    await expect(bad).rejects.toThrow()
    expect(await good).toMatchObject({ outcome: 'accepted' })
  })

  it('names a version that includes the mutation when it is asked again in a process that is behind', async () => {
    const where = await aJourney(services)
    const deaf: Bus = silentBus
    const behind = new JourneyHubs({ ...services, bus: deaf })
    const stage = addStage(await recordsOf(where), {})
    await sender(where, ben, behind).send(stage)
    const { again } = sender(where)
    const edit = renameStage(await recordsOf(where), { id: stage.put[0]?.id ?? '', title: 'Pay' })
    const first = await again(1, edit)
    const { clientId } = await db.syncClient.findFirstOrThrow({ orderBy: { seenAt: 'desc' } })
    const mutation = { clientId, mutationId: 1, diff: edit }
    expect(first).toEqual({ outcome: 'accepted', version: 3 })
    expect(await behind.commit(where, mutation, ana)).toEqual(first)
    expect(await behind.answerOf(where, mutation)).toEqual(first)
    await behind.close()
  })

  it('starts a journey’s hub again when the database was away at the first time', async () => {
    const where = await aJourney(services)
    let isAway = true
    const shaky = db.$extends({
      query: {
        $allOperations: async ({ args, query }) => {
          if (isAway) throw new Error('The database was not reached.')
          return query(args)
        },
      },
    })
    const other = new JourneyHubs({ ...services, db: shaky as unknown as typeof db })
    const add = addStage(await recordsOf(where), {})
    const mutation = { clientId: newId(), mutationId: 1, diff: add }
    await expect(other.commit(where, mutation, ana)).rejects.toThrow('not reached')
    isAway = false
    expect(await other.commit(where, mutation, ana)).toMatchObject({ outcome: 'accepted' })
    await other.close()
  })

  it('gives up on a journey that is gone', async () => {
    const where = await aJourney(services)
    const { send } = sender(where)
    const add = addStage(await recordsOf(where), {})
    await send(add)
    await db.journey.delete({ where: { id: where.journeyId } })
    await expect(send(add)).rejects.toMatchObject({ code: 'not_found' })
  })
})

/** Carries nothing. */
const silentBus: Bus = {
  isUp: true,
  publish: async () => {},
  subscribe: async () => async () => {},
  onChange: () => () => {},
  close: async () => {},
}
