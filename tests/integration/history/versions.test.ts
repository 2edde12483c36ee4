import { beforeEach, describe, expect, it, vi } from 'vitest'
import { restoreAll, restoreSome } from '@/core/history/restore'
import { addTouchpoint } from '@/core/journey/edits/nodes'
import { checkIntegrity } from '@/core/journey/integrity'
import { newId } from '@/core/journey/new-id'
import type { Records } from '@/core/journey/records'
import { settle } from '@/core/sync/settle'
import { passCheckpoint } from '@/server/history/keep-checkpoint'
import {
  checkpointVersions,
  nearestCheckpoint,
  writeCheckpoint,
} from '@/server/history/statements/checkpoints'
import { Versions } from '@/server/history/versions'
import { loadJourney } from '@/server/sync/statements/load-journey'
import { Random } from '../../fuzz/sync/random'
import { emptyDatabase, testServices } from '../../setup/database'
import { aJourney, anAuthor } from '../sync/world'
import { editAtRandom } from './random-edits'

const services = await testServices()
const { db, hubs } = services
beforeEach(emptyDatabase)

const ana = anAuthor('Ana')

/** The same records, in any order. */
function sorted(records: Records | undefined) {
  return [...(records ?? new Map()).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  const drawn: T[] = []
  while (left.length > 0) drawn.push(...left.splice(random.below(left.length), 1))
  return drawn
}

describe('any version', () => {
  it.each([1, 2, 3, 4])('is what it was, with and without checkpoints (seed %i)', async (seed) => {
    const random = new Random(seed)
    const room = await aJourney(services, random.chance(0.5) ? 'clinic' : 'blank')
    const witness = await editAtRandom(services, room, ana, random, 120)
    const check = async (versions: Versions) => {
      for (const version of shuffled([...witness.keys()], random)) {
        const records = await versions.recordsAt(room, version)
        expect(sorted(records), `version ${version}`).toEqual(sorted(witness.get(version)))
      }
    }
    await check(new Versions(services))
    for (const [version, records] of witness) {
      if (!random.chance(0.1)) continue
      await writeCheckpoint(db, room, { version, records: [...records.values()] })
    }
    await check(new Versions(services))
    // The log alone leads to what the tables hold.
    const loaded = await loadJourney(db, room)
    expect(sorted(new Map(loaded?.records.map((record) => [record.id, record])))).toEqual(
      sorted(witness.get(loaded?.version ?? 0)),
    )
  })

  it.each([11, 12, 13])('can be brought back, whole or in parts (seed %i)', async (seed) => {
    const random = new Random(seed)
    const room = await aJourney(services, 'clinic')
    const witness = await editAtRandom(services, room, ana, random, 80)
    const now = [...witness.values()].at(-1) ?? new Map()
    for (const then of witness.values()) {
      const whole = new Map(now)
      expect(settle(whole, restoreAll(now, then)).ok).toBe(true)
      expect(sorted(whole)).toEqual(sorted(then))
      const some = new Map(now)
      const ids = [...new Set([...now.keys(), ...then.keys()])].filter(() => random.chance(0.2))
      expect(settle(some, restoreSome(now, then, ids)).ok).toBe(true)
      expect(checkIntegrity(some)).toEqual([])
      for (const id of ids) expect(some.has(id)).toBe(then.has(id))
    }
  })

  it('that has not come yet does not exist', async () => {
    const room = await aJourney(services)
    await expect(services.versions.recordsAt(room, 2)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('checkpoints', () => {
  it('are written when the changes pass a thousand, and only then', async () => {
    const room = await aJourney(services)
    const records = new Map()
    passCheckpoint(services, room, 990, { version: 999, records })
    passCheckpoint(services, room, 1000, { version: 1001, records })
    passCheckpoint(services, room, 999, { version: 1003, records })
    await vi.waitFor(async () => expect(await checkpointVersions(db, room)).toEqual([1003]))
  })

  it('are left behind on a long way, and the next way begins there', async () => {
    const room = await aJourney(services)
    const loaded = await loadJourney(db, room)
    let records: Records = new Map(loaded?.records.map((record) => [record.id, record]))
    const [stage, lane] = ['stage', 'lane'].map(
      (type) => [...records.values()].find((record) => record.type === type)?.id ?? '',
    )
    const cell = { stageId: stage ?? '', laneId: lane ?? '' }
    const commits: Promise<unknown>[] = []
    for (let mutationId = 1; mutationId <= 1200; mutationId += 1) {
      const diff = addTouchpoint(records, { ...cell, x: 0, y: 0 })
      records = new Map([...records, ...diff.put.map((record) => [record.id, record] as const)])
      commits.push(hubs.commit(room, { clientId: newId(), mutationId: 1, diff }, ana))
    }
    await Promise.all(commits)
    await vi.waitFor(async () => expect(await checkpointVersions(db, room)).toHaveLength(1))
    await db.checkpoint.deleteMany()
    expect((await services.versions.recordsAt(room, 1201)).size).toBe(records.size)
    await vi.waitFor(async () => expect(await checkpointVersions(db, room)).toEqual([1000]))
    const kept = await nearestCheckpoint(db, room, { from: 1, to: 1201 })
    expect(kept?.records).toHaveLength((loaded?.records.length ?? 0) + 999)
  })
})
