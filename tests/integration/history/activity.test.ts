import { beforeEach, describe, expect, it } from 'vitest'
import type { ActivityEntry } from '@/core/history/activity/deed'
import { addTouchpoint } from '@/core/journey/edits/nodes'
import { newId } from '@/core/journey/new-id'
import type { Records } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import type { Diff } from '@/core/sync/diff'
import { type ActivityQuery, pageOfChanges, readActivity } from '@/server/history/activity'
import { authorsOf } from '@/server/history/people'
import { Versions } from '@/server/history/versions'
import { loadJourney } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'
import { emptyDatabase, testServices } from '../../setup/database'
import { aJourney, anAuthor } from '../sync/world'

const services = await testServices()
const { db, hubs } = services
beforeEach(emptyDatabase)

const ana = anAuthor('Ana')
const bo = anAuthor('Bo')

async function recordsOf(room: Room): Promise<Records> {
  const loaded = await loadJourney(db, room)
  return new Map(loaded?.records.map((record) => [record.id, record]))
}

function writer(room: Room) {
  const clientId = newId()
  let mutationId = 0
  return (author: Author, diff: Diff) => {
    mutationId += 1
    return hubs.commit(room, { clientId, mutationId, diff }, author)
  }
}

function title(id: string, text: string): Diff {
  return { put: [], patch: [{ id, set: { title: text } }], remove: [] }
}

async function pages(room: Room, query: ActivityQuery = {}): Promise<ActivityEntry[][]> {
  const all: ActivityEntry[][] = []
  for (let before = query.before; ; ) {
    const page = await readActivity(services, room, { ...query, before })
    all.push(page.entries)
    if (page.nextBefore === null) return all
    before = page.nextBefore
  }
}

/** A journey in which Ana renames one card again and again, and Bo another now and then. */
async function longStory(changes: number) {
  const room = await aJourney(services)
  const records = await recordsOf(room)
  const [stage, lane] = ['stage', 'lane'].map(
    (type) => [...records.values()].find((record) => record.type === type)?.id ?? '',
  )
  const card = (text: string) =>
    addTouchpoint(records, { stageId: stage ?? '', laneId: lane ?? '', title: text })
  const [pay, ship] = [card('Pay 0'), card('Ship 0')]
  const write = writer(room)
  await write(ana, pay)
  await write(ana, ship)
  const ids = [pay.put[0]?.id ?? '', ship.put[0]?.id ?? '']
  const sent: Promise<unknown>[] = []
  for (let index = 1; index <= changes; index += 1) {
    const isBo = index % 50 === 0
    sent.push(
      write(isBo ? bo : ana, title(ids[isBo ? 1 : 0] ?? '', `${isBo ? 'Ship' : 'Pay'} ${index}`)),
    )
  }
  await Promise.all(sent)
  return { room, ids }
}

describe('activity', () => {
  it('goes through the whole log page by page, no change twice and none left out', async () => {
    const { room } = await longStory(3 * pageOfChanges)
    const all = await pages(room)
    expect(all.length).toBe(4)
    const entries = all.flat()
    expect(entries.reduce((sum, entry) => sum + entry.changes, 0)).toBe(3 * pageOfChanges + 3)
    const versions = entries.map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => b - a))
    expect(entries.at(-1)?.deeds[0]).toMatchObject({ verb: 'started', counts: { stage: 4 } })
  })

  it('knows the old names also at the edge of a page', async () => {
    const { room } = await longStory(3 * pageOfChanges)
    const [newest] = await pages(room)
    expect(newest?.[0]?.deeds).toMatchObject([{ verb: 'renamed', from: expect.any(String) }])
  })

  it('names things as they are today where no version is near', async () => {
    const { room } = await longStory(2 * pageOfChanges)
    const far = {
      db,
      versions: Object.assign(new Versions(services), { recordsNear: async () => null }),
    }
    const { entries } = await readActivity(far, room, {})
    expect(entries.flatMap(({ deeds }) => deeds)).toContainEqual(
      expect.objectContaining({ verb: 'renamed', from: null }),
    )
  })

  it('tells what one person did, and who there is', async () => {
    const { room } = await longStory(200)
    const entries = (await pages(room, { author: bo })).flat()
    expect(entries.reduce((sum, entry) => sum + entry.changes, 0)).toBe(4)
    expect(new Set(entries.map(({ author }) => author.name))).toEqual(new Set(['Bo']))
    expect(entries.at(-1)?.deeds).toMatchObject([{ from: 'Ship 0', to: 'Ship 200' }])
    expect((await authorsOf(db, room)).map(({ name }) => name)).toEqual(['Bo', 'Ana', 'Maker'])
  })

  it('tells what has come in since', async () => {
    const { room, ids } = await longStory(10)
    const { version } = await hubs.edit(room, title(ids[0] ?? '', 'Paid'), bo)
    const { entries, nextBefore } = await readActivity(services, room, { since: version })
    expect(nextBefore).toBeNull()
    expect(entries).toMatchObject([
      { author: { name: 'Bo' }, deeds: [{ verb: 'renamed', from: 'Pay 10', to: 'Paid' }] },
    ])
  })
})
