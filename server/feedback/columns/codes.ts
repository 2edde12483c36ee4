import type { HeatFilters } from '@/core/heat/filters'
import { countsForHeat, Instrument } from '@/core/heat/instruments'
import { type Tally, tallyOf } from '@/core/heat/tally'
import { ByteNames } from './byte-names'
import { uuidText } from './ids'

/** What counts are told apart by. */
export type Group = { touchpointId: string; channel: string; instrument: Instrument }

/** A touchpoint on the map, with its own channel. */
export type Placed = { id: string; channel: string }

type Code = Group & { source: string; value: number }

/** The columns that make a code, in the order in which its name has them. */
export const codeFields = '"touchpointId", instrument, "value", channel, source'

/** Groups of codes: which there are, and to which each code belongs. */
export type Grouping = { groups: readonly Group[]; of: Int32Array }

/** By code, what one response of it adds to each sum. */
export type CodeSums = { [Sum in Exclude<keyof Tally, 'n'>]: Int32Array } & {
  /** 1: it counts for heat. */
  heat: Uint8Array
}

/** What follows from the codes there are; made anew when there are more. */
type Tables = {
  size: number
  sums: CodeSums
  byChannel: Grouping
  byInstrument: Grouping
  byTouchpoint: Grouping
}

/**
 * Everything a response says that heat looks at, besides its day and its giver,
 * as one number: touchpoint, channel, source, instrument and value. There are
 * few of them, so that counting responses is counting numbers.
 */
export class Codes {
  readonly #names = new ByteNames()
  readonly #codes: Code[] = []
  #tables: Tables | null = null

  get size(): number {
    return this.#codes.length
  }

  at(code: number): Code {
    return this.#codes[code] as Code
  }

  /**
   * The code of a response's `codeFields` in binary, each but the first with its
   * length before it, as they stand in `bytes` from `start` to before `end`.
   */
  numberOf(bytes: Buffer, start: number, end: number): number {
    const number = this.#names.numberOf(bytes, start, end)
    if (number === this.#codes.length) this.#codes.push(readCode(bytes, start))
    return number
  }

  /** What one response of each code adds to the sums. */
  get sums(): CodeSums {
    return this.#upToDate().sums
  }

  /** By touchpoint, instrument and the channel that is named. */
  get byChannel(): Grouping {
    return this.#upToDate().byChannel
  }

  /** By touchpoint and instrument; groups name no channel. */
  get byInstrument(): Grouping {
    return this.#upToDate().byInstrument
  }

  /** By touchpoint; channel and instrument of a group are any of its. */
  get byTouchpoint(): Grouping {
    return this.#upToDate().byTouchpoint
  }

  /** 1 for each code that the filters let through, of touchpoints that are on the map. */
  mask(filters: HeatFilters, touchpoints: readonly Placed[]): Uint8Array {
    const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
    const channels = setOf(filters.channels)
    const sources = setOf(filters.sources)
    const wanted = setOf(filters.instruments)
    const { groups, of } = this.byChannel
    const passes = groups.map(({ touchpointId, channel, instrument }) => {
      const own = channelOf.get(touchpointId)
      if (own === undefined || (wanted && !wanted.has(instrument))) return 0
      return !channels || channels.has(channel || own) ? 1 : 0
    })
    const mask = new Uint8Array(of.length)
    for (let code = 0; code < mask.length; code += 1) {
      mask[code] = passes[of[code] as number] as number
      if (sources && !sources.has((this.#codes[code] as Code).source)) mask[code] = 0
    }
    return mask
  }

  #upToDate(): Tables {
    if (this.#tables?.size !== this.#codes.length) this.#tables = tablesOf(this.#codes)
    return this.#tables as Tables
  }
}

function tablesOf(codes: readonly Code[]): Tables {
  const tallies = codes.map(({ instrument, value }) => tallyOf(instrument, value))
  const column = (name: keyof CodeSums & keyof Tally) =>
    Int32Array.from(tallies, (tally) => tally[name])
  return {
    size: codes.length,
    sums: {
      negative: column('negative'),
      painNegative: column('painNegative'),
      best: column('best'),
      valueSum: column('valueSum'),
      valueSquares: column('valueSquares'),
      heat: Uint8Array.from(codes, ({ instrument }) => (countsForHeat(instrument) ? 1 : 0)),
    },
    byChannel: groupingOf(
      codes,
      (code) => `${code.touchpointId} ${code.instrument} ${code.channel}`,
    ),
    byInstrument: groupingOf(
      codes.map((code) => ({ ...code, channel: '' })),
      ({ touchpointId, instrument }) => `${touchpointId} ${instrument}`,
    ),
    byTouchpoint: groupingOf(codes, ({ touchpointId }) => touchpointId),
  }
}

function groupingOf(codes: readonly Code[], nameOf: (code: Code) => string): Grouping {
  const numbers = new Map<string, number>()
  const groups: Group[] = []
  const of = Int32Array.from(codes, (code) => {
    const name = nameOf(code)
    let number = numbers.get(name)
    if (number === undefined) {
      const { touchpointId, channel, instrument } = code
      number = groups.push({ touchpointId, channel, instrument }) - 1
      numbers.set(name, number)
    }
    return number
  })
  return { groups, of }
}

/** The fields from `start` on; all but the id of the touchpoint have their length before them. */
function readCode(bytes: Buffer, start: number): Code {
  const touchpointId = uuidText(bytes.subarray(start, start + 16))
  let at = start + 16
  const next = () => {
    const from = at + 4
    at = from + bytes.readInt32BE(at)
    return bytes.subarray(from, at)
  }
  const instrument = Instrument.parse(next().toString('latin1'))
  const value = next().readDoubleBE()
  const channel = next().toString('utf8')
  return { touchpointId, instrument, value, channel, source: next().toString('utf8') }
}

function setOf<T>(list: readonly T[] | undefined): Set<T> | null {
  return list && list.length > 0 ? new Set(list) : null
}
