/** Number formats that Excel has built in for dates and times (ECMA-376, 18.8.30). */
const builtIn = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
])

/** Whether numbers of this format are shown as dates or times. `code` is the format's own where it has one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id)
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare)
}

const msPerDay = 86_400_000
/** Day 0 of either calendar; Excel's own has a 29 February 1900, which never was. */
const day0 = { false: Date.UTC(1899, 11, 30), true: Date.UTC(1904, 0, 1) }

/**
 * A date as the number of days that a workbook keeps: ISO, with the time
 * where there is one; a time alone as HH:MM:SS. Null when no calendar has it.
 */
export function dateText(serial: number, since1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null
  const day = !since1904 && serial >= 1 && serial < 60 ? serial + 1 : serial
  // Seconds: fractions of a day are not exact.
  const at = new Date(day0[`${since1904}`] + Math.round((day * msPerDay) / 1000) * 1000)
  const text = at.toISOString()
  const time = text.slice(11, 19)
  if (serial < 1 && !since1904) return time
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)}T${time}`
}
