import { History } from '@/core/history/history'
import { connect } from '@/core/journey/edits/connections'
import { addNote, addTouchpoint, moveNodes } from '@/core/journey/edits/nodes'
import { removeRecords } from '@/core/journey/edits/remove'
import { addStage, moveStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import type { JourneyRecord, Records, RecordType } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import type { Diff } from '@/core/sync/diff'
import { isNoChange } from '@/core/sync/reversible'
import { settle } from '@/core/sync/settle'
import type { Services } from '@/server/services'
import { loadJourney } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'
import type { Random } from '../../fuzz/sync/random'

/** What every version was: written down by somebody who was there. */
export type Witness = Map<number, Records>

/**
 * Edits a journey at random through the real commit, undo and redo included.
 * @returns the records at every version that came about
 */
export async function editAtRandom(
  { db, hubs }: Services,
  room: Room,
  author: Author,
  random: Random,
  count: number,
): Promise<Witness> {
  const loaded = await loadJourney(db, room)
  let records: Records = new Map(loaded?.records.map((record) => [record.id, record]))
  let version = loaded?.version ?? 0
  const witness: Witness = new Map([[version, records]])
  const history = new History()
  const clientId = newId()
  let mutationId = 0
  const commit = async (diff: Diff) => {
    const draft = new Map(records)
    const settled = settle(draft, diff)
    if (!settled.ok || isNoChange(settled.change)) return null
    mutationId += 1
    const outcome = await hubs.commit(room, { clientId, mutationId, diff }, author)
    records = draft
    version = outcome.version
    witness.set(version, records)
    return settled.change
  }
  for (let done = 0; done < count; done += 1) {
    if (random.chance(0.25)) {
      let step: Diff | null = null
      const take = (diff: Diff) => {
        step = diff
        return clientId
      }
      if (random.chance(0.6)) history.undo(records, take)
      else history.redo(records, take)
      if (step) await commit(step)
      continue
    }
    const diff = anEdit(records, random)
    const change = diff && (await commit(diff))
    if (change) history.record(change, clientId)
  }
  return witness
}

function all<T extends RecordType>(records: Records, type: T) {
  return [...records.values()].filter(
    (record): record is Extract<JourneyRecord, { type: T }> => record.type === type,
  )
}

function anEdit(records: Records, random: Random): Diff | null {
  const stage = random.pick(all(records, 'stage'))
  const lane = random.pick(all(records, 'lane'))
  const card = random.pick(all(records, 'touchpoint'))
  const other = random.pick(all(records, 'touchpoint'))
  if (!stage || !lane) return addStage(records, {})
  const cell = { stageId: stage.id, laneId: lane.id }
  const title = `T${random.below(1000)}`
  switch (random.below(8)) {
    case 0:
    case 1:
      return addTouchpoint(records, { ...cell, title })
    case 2:
      return addNote(records, { ...cell, text: title, touchpointId: card?.id ?? null })
    case 3:
      return card && other && card !== other
        ? connect(records, { fromId: card.id, toId: other.id })
        : null
    case 4:
      return card
        ? moveNodes(records, { moves: [{ id: card.id, ...cell, x: random.below(99), y: 0 }] })
        : null
    case 5:
      return random.chance(0.3)
        ? addStage(records, { title })
        : moveStage(records, { id: stage.id, afterId: null })
    case 6: {
      const gone = random.chance(0.15) && all(records, 'stage').length > 2 ? stage : card
      return gone ? removeRecords(records, { ids: [gone.id] }) : null
    }
    default:
      return { put: [], patch: [{ id: (card ?? stage).id, set: { title } }], remove: [] }
  }
}
