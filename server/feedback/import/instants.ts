import type { DateOrder } from '@/core/feedback/mapping'

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?\s*(Z|z|[+-]\d{2}:?\d{2})?)?`
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`)
const local = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${time}$`)

/**
 * An instant in milliseconds since 1970, from an ISO date or one in the given
 * order, with or without a time. Without a zone it is taken as UTC. Null when
 * the text is no such date, or the day does not exist.
 */
export function readInstant(text: string, order: DateOrder): number | null {
  const plain = text.trim()
  const isoMatch = iso.exec(plain)
  if (isoMatch) return instant(isoMatch, [1, 2, 3])
  const localMatch = local.exec(plain)
  if (!localMatch) return null
  return instant(localMatch, order === 'dmy' ? [3, 2, 1] : [3, 1, 2])
}

function instant(match: RegExpExecArray, [y, m, d]: [number, number, number]): number | null {
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
  return utc - offsetOf(match[9])
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

/** Of "+05:30", in milliseconds; 0 for none and for Z. */
function offsetOf(zone: string | undefined): number {
  if (!zone || zone.toLowerCase() === 'z') return 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return (digits.startsWith('-') ? -minutes : minutes) * 60_000
}

export function dateExpectation(order: DateOrder): string {
  const example = order === 'dmy' ? '31/12/2025' : '12/31/2025'
  return `Expected a date such as 2025-12-31, 2025-12-31T18:30:00+02:00 or ${example}. Correct the cell or empty it.`
}
