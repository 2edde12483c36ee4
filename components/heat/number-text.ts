/**
 * Numbers of heat as people read them. Heat and shares are 0..1 inside and
 * 0..100 on screen, without decimals: more would pretend a precision that the
 * intervals do not have.
 */

const locale = 'en'
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
const signed = new Intl.NumberFormat(locale, {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
})
const oneDecimal = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** 1234.4 -> "1,234". */
export const count = (value: number): string => whole.format(value)
/** Heat .324 -> "32". */
export const heatNumber = (heat: number): string => whole.format(heat * 100)
/** .324 -> "32%". */
export const percentage = (share: number): string => percent.format(share)
/** Three decimals, for the formula with its own numbers. */
export const decimal = (value: number): string => fine.format(value)
/** NPS points, -3.6 -> "-4", 12 -> "+12". */
export const points = (value: number): string => signed.format(value)
/** A mean on an instrument's own scale, 3.14 -> "3.1". */
export const mean = (value: number): string => oneDecimal.format(value)

/** "1 response", "1,204 responses". */
export function responses(n: number): string {
  return n === 1 ? '1 response' : `${count(n)} responses`
}

/** "95% interval 12 to 31". */
export function heatInterval([lo, hi]: readonly [number, number]): string {
  return `95% interval ${heatNumber(lo)} to ${heatNumber(hi)}`
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

const month = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
/** The month of a day: "Mar 2026". */
export const monthText = (iso: string): string => month.format(new Date(iso))

/** A day, or the UTC day of an instant: "3 Mar 2026". */
export const dayText = (iso: string): string => day.format(new Date(iso))
/** "3 Mar 2026, 14:05 UTC". */
export const momentText = (iso: string): string => `${moment.format(new Date(iso))} UTC`

/** The period in words; open ends are said, never left blank. */
export function periodText(period: { from?: string | null; to?: string | null }): string {
  const { from, to } = period
  if (from && to) return from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`
  if (from) return `since ${dayText(from)}`
  if (to) return `until ${dayText(to)}`
  return 'all time'
}

/** A difference of heats or shares in points of 100: .12 -> "+12", -.03 -> "−3". */
export const differencePoints = (difference: number): string =>
  signed.format(difference * 100).replace('-', '−')

/** "95% interval −3 to +26". */
export function differenceInterval([lo, hi]: readonly [number, number]): string {
  return `95% interval ${differencePoints(lo)} to ${differencePoints(hi)}`
}
