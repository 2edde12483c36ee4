import type { Records } from '@/core/journey/records'
import { compose } from '@/core/sync/compose'
import type { Diff, ReversibleDiff } from '@/core/sync/diff'
import type { Change } from '@/core/sync/protocol'
import type { ActivityEntry, Deed } from './deed'
import { describe, describeStart } from './describe'
import { type Look, thingsOf } from './names'
import { Trace } from './trace'

/** What activity needs of a change of the log. */
export type LoggedChange = Pick<Change, 'version' | 'diff' | 'author' | 'at'>

/** After this long without a change of theirs, what an author does is something new, in milliseconds. */
const longestPause = 5 * 60_000
/** An entry is never about more than this time, in milliseconds. */
const longestEntry = 30 * 60_000

type OpenEntry = {
  entry: ActivityEntry
  change: ReversibleDiff
  touched: Set<string>
  began: number
  signature: string
}

/**
 * Changes of the log as readable activity. Changes of one author that follow
 * each other closely, to the same things or of the same kind, are one entry, though
 * others may have worked meanwhile.
 *
 * @param changes consecutive, oldest first
 * @param known the records before the first change (null: not known), and today's
 *   state of all records that the changes speak of, which names them where `base` cannot
 * @param isWanted leaves entries out, for example of other authors
 * @returns newest first
 */
export function activityOf(
  changes: readonly LoggedChange[],
  known: { base: Records | null; today?: Records },
  isWanted: (change: LoggedChange) => boolean = () => true,
): ActivityEntry[] {
  const trace = new Trace(known.base, known.today)
  const look: Look = (id) => trace.get(id)
  const entries: ActivityEntry[] = []
  const lastOf = new Map<string, OpenEntry>()
  for (const logged of changes) {
    const change = trace.step(logged.diff)
    if (!isWanted(logged)) continue
    const author = `${logged.author.kind} ${logged.author.id ?? logged.author.name}`
    const next = open(logged, change, look)
    const last = lastOf.get(author)
    if (last && belongs(last, next)) join(last, next, look)
    else {
      lastOf.set(author, next)
      entries.push(next.entry)
    }
  }
  return entries.sort((a, b) => b.version - a.version)
}

function open(logged: LoggedChange, change: ReversibleDiff, look: Look): OpenEntry {
  const { version, author, at } = logged
  const isStart = version === 1
  const deeds = isStart ? describeStart(change) : told(describe(change, look), change, look)
  return {
    entry: { version, firstVersion: version, changes: 1, author, at, deeds },
    change,
    touched: touchedBy(logged.diff),
    began: Date.parse(at),
    // The beginning stands alone, whatever its author does next.
    signature: isStart ? '' : deeds.map(signatureOf).sort().join('|'),
  }
}

function belongs(last: OpenEntry, next: OpenEntry): boolean {
  const pause = Date.parse(next.entry.at) - Date.parse(last.entry.at)
  if (last.signature === '' || pause > longestPause) return false
  if (Date.parse(next.entry.at) - last.began > longestEntry) return false
  return last.signature === next.signature || isWithin(next.touched, last.touched)
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const id of part) if (!whole.has(id)) return false
  return true
}

function join(last: OpenEntry, next: OpenEntry, look: Look): void {
  last.change = compose(last.change, next.change)
  for (const id of next.touched) last.touched.add(id)
  last.entry.version = next.entry.version
  last.entry.at = next.entry.at
  last.entry.changes += 1
  last.entry.deeds = told(describe(last.change, look), next.change, look)
}

/** An entry always says something: also when its parts cancel each other out. */
function told(deeds: Deed[], change: ReversibleDiff, look: Look): Deed[] {
  if (deeds.length > 0) return deeds
  const touched = [...change.added, ...change.updated.map(([, after]) => after), ...change.removed]
  return [{ verb: 'tookBack', ...thingsOf(touched.map((record) => look(record.id) ?? record)) }]
}

function touchedBy({ put, patch, remove }: Diff): Set<string> {
  return new Set([...put.map(({ id }) => id), ...patch.map(({ id }) => id), ...remove])
}

/** What two deeds must share to be told as one. */
function signatureOf(deed: Deed): string {
  switch (deed.verb) {
    case 'added':
    case 'removed':
      return `${deed.verb} ${deed.of} ${deed.at?.stage?.id} ${deed.at?.lane?.id}`
    case 'moved':
      return `moved ${deed.to.stage?.id} ${deed.to.lane?.id}`
    case 'arranged':
      return `arranged ${deed.of}`
    case 'changed':
      return `changed ${deed.of} ${deed.fields.join()}`
    case 'renamed':
      return `renamed ${deed.thing.id}`
    case 'redirected':
      return `redirected ${deed.pair.from.id} ${deed.pair.to.id}`
    default:
      return deed.verb
  }
}
