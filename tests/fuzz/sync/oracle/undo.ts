import { lanesInOrder } from '@/core/journey/order'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { patched } from '@/core/sync/apply'
import type { Person } from '../person'
import type { World } from '../world'
import { expectSame } from './same'

/** Edits that are taken back and made again at most. */
const most = 6

/** Undoing some and redoing as many changes nothing. */
export async function judgeUndoAtRest(person: Person, world: World): Promise<void> {
  const before = new Map(person.client.records)
  const undone = undoSome(person)
  redo(person, undone)
  expectSame(person.client.records, before, `Undo and redo of person ${person.index}`)
  await world.calm()
  expectSame(await world.server.records(), before, 'The server after undo and redo')
}

/**
 * Somebody else writes between undo and redo. The redo brings all back but
 * what they wrote, which stays.
 */
export async function judgeUndoAmidOthers(person: Person, world: World): Promise<void> {
  const other = world.people.find(({ index }) => index !== person.index)
  if (!other) return
  forgetUndone(person)
  await world.calm()
  const before = new Map(person.client.records)
  const undone = undoSome(person)
  await world.calm()
  const wrote = writeOver(other, before)
  await world.calm()
  redo(person, undone)
  await world.calm()
  const who = `Redo of person ${person.index} after edits of person ${other.index}`
  expectSame(await world.server.records(), withTexts(before, wrote), who)
}

/** An own edit leaves nothing to redo: what was undone earlier stays out of the count. */
function forgetUndone(person: Person): void {
  person.act((client) => {
    client.mark()
    const lane = lanesInOrder(client.records)[0]
    if (!lane) return
    const set = { title: `token-${person.index}-${person.written.length}-own` }
    client.apply({ put: [], patch: [{ id: lane.id, set }], remove: [] })
  })
}

function undoSome(person: Person): number {
  let undone = 0
  while (undone < most && person.undo()) undone += 1
  return undone
}

function redo(person: Person, times: number): void {
  person.act((client) => {
    for (let redone = 0; redone < times; redone += 1) client.redo()
  })
}

type Texts = ReadonlyMap<string, { title: string }>

/** Titles of a few stages, lanes and touchpoints that were there all the time. */
function writeOver(person: Person, before: Records): Texts {
  const titled = [...person.client.records.values()]
    .filter((record) => before.get(record.id)?.type === record.type && 'title' in record)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((_, index) => index % 3 === 0)
  const texts = new Map<string, { title: string }>()
  person.act((client) => {
    for (const { id } of titled) {
      const title = `token-${person.index}-${person.written.length}-over`
      const diff = { put: [], patch: [{ id, set: { title } }], remove: [] }
      if (!client.apply(diff).ok) continue
      texts.set(id, { title })
      person.written.push({ recordId: id, key: 'title', token: title, superseded: false })
    }
  })
  return texts
}

function withTexts(records: Records, texts: Texts): Records {
  const merged = new Map<string, JourneyRecord>(records)
  for (const [id, set] of texts) {
    const record = merged.get(id)
    if (record) merged.set(id, patched(record, set))
  }
  return merged
}
