import { z } from 'zod'

/** How a response was measured. */
export const instruments = [
  'nps',
  'csat',
  'ces',
  'rating',
  'sentiment',
  'severity',
  'importance',
] as const
export const Instrument = z.enum(instruments)
export type Instrument = z.infer<typeof Instrument>

/** Those that measure pain and pool into heat: how much something matters to a customer is none. */
export const heatInstruments = instruments.filter((one) => one !== 'importance')

/** Whether the instrument's responses count for heat. */
export function countsForHeat(instrument: Instrument): boolean {
  return instrument !== 'importance'
}

type Scale = {
  min: number
  max: number
  /** Whether 0 means "not applicable" rather than a value. */
  zeroIsSkipped: boolean
  /** Only whole numbers exist on this scale. */
  whole: boolean
}

/** The raw scale of each instrument. On `severity` high is bad; on all others high is good. */
export const scales: Record<Instrument, Scale> = {
  nps: { min: 0, max: 10, zeroIsSkipped: false, whole: true },
  csat: { min: 1, max: 5, zeroIsSkipped: true, whole: false },
  ces: { min: 1, max: 7, zeroIsSkipped: true, whole: false },
  rating: { min: 1, max: 5, zeroIsSkipped: true, whole: false },
  sentiment: { min: -2, max: 2, zeroIsSkipped: false, whole: false },
  severity: { min: 0, max: 4, zeroIsSkipped: false, whole: true },
  importance: { min: 1, max: 5, zeroIsSkipped: true, whole: false },
}

/**
 * Whether a raw value lies on the instrument's scale. Values have at most two
 * decimals, so that every count over them is exact.
 */
export function isOnScale(instrument: Instrument, value: number): boolean {
  const { min, max, whole } = scales[instrument]
  if (!(value >= min && value <= max)) return false
  return whole ? Number.isInteger(value) : value === Math.round(value * 100) / 100
}
