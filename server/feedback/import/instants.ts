import type { DateOrder } from '@/core/feedback/mapping'
import { type Holder, sentences } from './holder'

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?\s*(Z|z|[+-]\d{2}:?\d{2})?)?`
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`)
const local = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${time}$`)

/**
 * An instant in milliseconds since 1970, from an ISO date or one in the given
 * order, with or without a time. Without a zone it is taken as UTC. Null when
 * the text is no such date, or the day does not exist.
 */
export function readInstant(text: string, order: DateOrder): number | null {
  return readTime(text, order)?.at ?? null
}

/** An instant, and the offset of the zone that it was given in, in minutes east of UTC; null when it was given in none. */
export type GivenTime = { at: number; offset: number | null }

/** `readInstant` with the zone kept; `zone`, as IANA names it, is that of times that do not say theirs. */
export function readTime(text: string, order: DateOrder, zone = 'UTC'): GivenTime | null {
  const given = readGiven(text, order)
  if (!given || given.offset !== null || zone === 'UTC') return given
  const offset = zoneOffset(zone, given.at)
  return { at: given.at - offset * 60_000, offset }
}

const localDay = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?!\d)/

/** The only order in which a date can be read; null where it can be in both, or is none that has an order. */
export function onlyOrder(text: string): DateOrder | null {
  const found = localDay.exec(text)
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12 === second > 12) return null
  return first > 12 ? 'dmy' : 'mdy'
}

function readGiven(text: string, order: DateOrder): GivenTime | null {
  const plain = text.trim()
  const isoMatch = iso.exec(plain)
  if (isoMatch) return instant(isoMatch, [1, 2, 3])
  const localMatch = local.exec(plain)
  if (!localMatch) return null
  return instant(localMatch, order === 'dmy' ? [3, 2, 1] : [3, 1, 2])
}

function instant(match: RegExpExecArray, [y, m, d]: [number, number, number]): GivenTime | null {
  const number = (index: number) => Number(match[index] ?? 0)
  const [year, month, day] = [number(y), number(m), number(d)]
  const hour = hourOf(number(4), match[8])
  const [minute, second] = [number(5), number(6)]
  if (hour === null || minute > 59 || second > 59) return null
  const milliseconds = Number(`0.${match[7] ?? 0}`) * 1000
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, Math.floor(milliseconds))
  const read = new Date(Date.UTC(year, month - 1, day))
  const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === day
  // What lies outside a person's life with a company is a slip, and PostgreSQL's day rollups need no more.
  if (!exists || year < 1970 || year > 2200) return null
  const offset = offsetOf(match[9])
  return { at: utc - (offset ?? 0) * 60_000, offset }
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

/** Of "+05:30", in minutes; 0 for Z, null for none. */
function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null
  if (zone.toLowerCase() === 'z') return 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return digits.startsWith('-') ? -minutes : minutes
}

const clocks = new Map<string, Intl.DateTimeFormat>()
/** By zone and hour: asking for an offset is slow, and files are long. */
const offsets = new Map<string, number>()

/** How far a zone's clocks are ahead of UTC when they show this, in minutes. Of a time that comes twice, the first. */
function zoneOffset(zone: string, wall: number): number {
  const key = `${zone} ${Math.floor(wall / 3_600_000)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const before = offsetAt(zone, wall - offsetAt(zone, wall - 86_400_000) * 60_000)
  const offset = offsetAt(zone, wall - before * 60_000)
  if (offsets.size > 100_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

function offsetAt(zone: string, at: number): number {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    clocks.set(zone, clock)
  }
  const name = clock.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return offsetOf(name.replace('GMT', '')) ?? 0
}

export function dateExpectation(order: DateOrder, holder: Holder): string {
  const example = order === 'dmy' ? '31/12/2025' : '12/31/2025'
  return `Expected a date such as 2025-12-31, 2025-12-31T18:30:00+02:00 or ${example}. ${sentences[holder].correctOrEmpty}`
}
