import { checkIntegrity } from '@/core/journey/integrity'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { applyTo, type Draft } from '@/core/sync/apply'
import { sameValue } from '@/core/sync/equal'
import type { Change } from '@/core/sync/protocol'
import type { Person, Written } from './person'
import type { World } from './world'

/** What must hold when everything has arrived. @throws Error that says what does not */
export async function judge(world: World, start: readonly JourneyRecord[]): Promise<void> {
  const truth = await world.server.records()
  const log = await world.server.changesAfter(0)
  const faults = checkIntegrity(truth)
  if (faults.length > 0) throw new Error(`The journey is broken: ${JSON.stringify(faults[0])}`)
  for (const { client, index } of world.people) {
    expectSame(client.records, truth, `Person ${index} and the server`)
  }
  judgeLog(log, start, truth)
  for (const person of world.people) judgeTexts(person, truth, log)
  for (const person of world.people) await judgeUndo(person, world)
}

function expectSame(a: Records, b: Records, who: string): void {
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    if (sameValue(a.get(id), b.get(id))) continue
    const states = `${JSON.stringify(a.get(id))} and ${JSON.stringify(b.get(id))}`
    throw new Error(`${who} differ: ${states}`)
  }
}

/** The log is without a gap, takes each mutation once, and makes the state. */
function judgeLog(log: readonly Change[], start: readonly JourneyRecord[], truth: Records): void {
  const seen = new Set<string>()
  const draft: Draft = new Map(start.map((record) => [record.id, record]))
  log.forEach((change, index) => {
    const name = `${change.clientId}:${change.mutationId}`
    if (change.version !== index + 1) throw new Error(`Version ${index + 1} is missing.`)
    if (seen.has(name)) throw new Error(`${name} was applied twice.`)
    seen.add(name)
    applyTo(draft, change.diff)
  })
  expectSame(draft, truth, 'The log and the records')
}

/** A text that nobody wrote over is there, or its author was told. */
function judgeTexts(person: Person, truth: Records, log: readonly Change[]): void {
  for (const written of person.written) {
    const { recordId, key, token, superseded } = written
    if (superseded || person.refusedTokens.has(token)) continue
    const record = truth.get(recordId) as Record<string, unknown> | undefined
    if (record?.[key] === token) continue
    if (wasOverwritten(written, log)) continue
    throw new Error(`${token} of person ${person.index} was lost from ${recordId}.`)
  }
}

function wasOverwritten({ recordId, key, token }: Written, log: readonly Change[]): boolean {
  const taken = log.findIndex(({ diff }) => JSON.stringify(diff).includes(`"${token}"`))
  return log
    .slice(taken < 0 ? log.length : taken + 1)
    .some(
      ({ diff }) =>
        diff.remove.includes(recordId) ||
        diff.patch.some((patch) => patch.id === recordId && key in patch.set),
    )
}

/** Undoing some and redoing as many changes nothing. */
async function judgeUndo(person: Person, world: World): Promise<void> {
  const before = new Map(person.client.records)
  let undone = 0
  while (undone < 5 && person.undo()) undone += 1
  for (let redone = 0; redone < undone; redone += 1) person.client.redo()
  expectSame(person.client.records, before, `Undo and redo of person ${person.index}`)
  await world.calm()
  expectSame(await world.server.records(), before, `The server after undo and redo`)
}
