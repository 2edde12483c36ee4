import { connect, reconnect, removeConnections } from '@/core/journey/edits/connections'
import { addLane } from '@/core/journey/edits/lanes'
import { addNote, addTouchpoint, duplicateNodes, moveNodes } from '@/core/journey/edits/nodes'
import { removeRecords } from '@/core/journey/edits/remove'
import { addStage, moveStage } from '@/core/journey/edits/stages'
import type { JourneyRecord, Records, RecordType } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import type { Person, Written } from './person'
import type { Random } from './random'
import { describeDiff, shortened } from './story'

/** @returns what was done, in words; null: nothing could be */
type Deed = (person: Person, random: Random) => string | null

/** What a person may do to the map. Chosen by weight. */
const deeds: readonly [weight: number, deed: Deed][] = [
  [7, write],
  [3, edit(newNode)],
  [3, edit(move)],
  [2, edit(connection)],
  [1, edit(hangOver)],
  [2, edit(removal)],
  [1, edit(structure)],
  [4, undo],
  [3, redo],
  [1, mark],
  [1, resolveRefusal],
]

/** @returns what was done, in words; null: nothing could be */
export function doSomething(person: Person, random: Random): string | null {
  const total = deeds.reduce((sum, [weight]) => sum + weight, 0)
  let left = random.below(total)
  for (const [weight, deed] of deeds) {
    left -= weight
    if (left < 0) return deed(person, random)
  }
  return null
}

function edit(make: (records: Records, random: Random) => Diff | null): Deed {
  return (person, random) => {
    let story: string | null = null
    person.act((client) => {
      const diff = make(client.records, random)
      if (!diff) return
      const { ok } = client.apply(diff)
      story = `${describeDiff(diff)}${ok ? '' : ': refused at once'}`
    })
    return story
  }
}

function undo(person: Person): string | null {
  return person.undo() ? 'undoes' : null
}

function redo(person: Person): string | null {
  let done = false
  person.act((client) => {
    done = client.redo()
  })
  return done ? 'redoes' : null
}

function mark(person: Person): null {
  person.act((client) => client.mark())
  return null
}

function all<T extends RecordType>(records: Records, ...types: T[]) {
  const wanted = new Set<RecordType>(types)
  return inOrder(records).filter((record): record is Extract<JourneyRecord, { type: T }> =>
    wanted.has(record.type),
  )
}

/** A database gives rows in any order; the same seed must find the same ones. */
function inOrder(records: Records): JourneyRecord[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Writes a text that nobody else writes, sometimes letter by letter as one gesture. */
function write(person: Person, random: Random): string | null {
  const records = all(person.client.records, 'stage', 'lane', 'touchpoint', 'note')
  // People meet on a few records, or they would hardly ever write over each other.
  const record = random.pick(random.chance(0.7) ? records.slice(0, 3) : records)
  if (!record) return null
  const key = keyToWrite(record, random)
  const letters = random.chance(0.3) ? 3 : 1
  for (let letter = 1; letter <= letters; letter += 1) {
    const token = `token-${person.index}-${person.written.length}-${letter}`
    person.act((client) => {
      const diff = { put: [], patch: [{ id: record.id, set: { [key]: token } }], remove: [] }
      const result = client.apply(diff, { gesture: `${record.id} ${key}` })
      if (result.ok) person.written.push({ recordId: record.id, key, token, superseded: false })
    })
  }
  const last = person.written.at(-1)?.token
  return `writes ${last} as ${key} of ${record.type} ${shortened(record.id)}`
}

function keyToWrite(record: JourneyRecord, random: Random): Written['key'] {
  if (record.type === 'note') return 'text'
  return record.type === 'touchpoint' && random.chance(0.4) ? 'description' : 'title'
}

function cell(records: Records, random: Random) {
  const stage = random.pick(all(records, 'stage'))
  const lane = random.pick(all(records, 'lane'))
  return stage && lane ? { stageId: stage.id, laneId: lane.id } : null
}

function newNode(records: Records, random: Random): Diff | null {
  const place = cell(records, random)
  if (!place) return null
  if (random.chance(0.5)) return addTouchpoint(records, { ...place, id: random.id() })
  const touchpointId = random.pick(all(records, 'touchpoint'))?.id ?? null
  return addNote(records, { ...place, id: random.id(), touchpointId })
}

function move(records: Records, random: Random): Diff | null {
  const nodes = all(records, 'touchpoint', 'note')
  const chosen = [random.pick(nodes), random.pick(nodes)].flatMap((node) => node?.id ?? [])
  const place = cell(records, random)
  if (chosen.length === 0 || !place) return null
  const moves = [...new Set(chosen)].map((id) => ({
    id,
    ...place,
    x: random.below(400),
    y: random.below(400),
  }))
  return moveNodes(records, { moves })
}

function connection(records: Records, random: Random): Diff | null {
  const nodes = all(records, 'touchpoint')
  const from = random.pick(nodes)
  const to = random.pick(nodes)
  if (!from || !to || from === to) return null
  return connect(records, { id: random.id(), fromId: from.id, toId: to.id })
}

function hangOver(records: Records, random: Random): Diff | null {
  const chosen = random.pick(all(records, 'connection'))
  const to = random.pick(all(records, 'touchpoint'))
  if (!chosen || !to || to.id === chosen.fromId) return null
  return reconnect(records, { id: chosen.id, toId: to.id })
}

function removal(records: Records, random: Random): Diff | null {
  if (random.chance(0.2)) {
    const id = random.pick(all(records, 'connection'))?.id
    return id ? removeConnections(records, { ids: [id] }) : null
  }
  const isStructure = random.chance(0.2)
  const types = isStructure ? (['stage', 'lane'] as const) : (['touchpoint', 'note'] as const)
  const candidates = all<RecordType>(records, ...types)
  const id = random.pick(candidates)?.id
  return id && candidates.length > 2 ? removeRecords(records, { ids: [id] }) : null
}

function structure(records: Records, random: Random): Diff | null {
  const stages = all(records, 'stage')
  const choice = random.below(4)
  const afterId = random.chance(0.3) ? null : (random.pick(stages)?.id ?? null)
  if (choice === 0) return addStage(records, { id: random.id(), afterId })
  if (choice === 1) return addLane(records, { id: random.id() })
  if (choice === 2) {
    const ids = [random.pick(all(records, 'touchpoint', 'note'))?.id ?? '']
    return duplicateNodes(records, { ids })
  }
  const id = random.pick(stages)?.id
  return id && id !== afterId ? moveStage(records, { id, afterId }) : null
}

function resolveRefusal(person: Person, random: Random): string | null {
  person.noteRefusals()
  const refusal = random.pick(person.client.refusals)
  if (!refusal) return null
  const isRestored = random.chance(0.5)
  person.act((client) => {
    if (isRestored) client.restore(refusal.id)
    else client.dismiss(refusal.id)
  })
  return `${isRestored ? 'restores' : 'dismisses'} the refused ${refusal.id}`
}
