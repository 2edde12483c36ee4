import fc from 'fast-check'
import { type Instrument, instruments, scales } from '@/core/heat/instruments'

export const titles = ['Search', 'Basket', 'Payment']
export const days = ['2025-01-31', '2025-02-01', '2025-02-28', '2025-12-31']

export type Answer = {
  key: number
  title: string
  instrument: Instrument
  value: number
  day: string
  channel: string
}

export const answer: fc.Arbitrary<Answer> = fc
  .record({
    key: fc.nat(12),
    title: fc.constantFrom(...titles),
    instrument: fc.constantFrom(...instruments),
    step: fc.double({ min: 0, max: 1, noNaN: true }),
    day: fc.constantFrom(...days),
    channel: fc.constantFrom('', 'web', 'store'),
  })
  .map(({ step, ...rest }) => {
    const { min, max, whole } = scales[rest.instrument]
    const value = min + step * (max - min)
    return { ...rest, value: whole ? Math.round(value) : Math.round(value * 10) / 10 }
  })
