import type { HeatFilters } from '@/core/heat/filters'
import { countsForHeat, Instrument } from '@/core/heat/instruments'
import { type Tally, tallyOf } from '@/core/heat/tally'
import { ByteNames } from './byte-names'
import { uuidText } from './ids'
import { grown } from './owners'

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

/** Finds the group of each code that comes, and counts the groups on the way. */
class Grouper {
  readonly #numbers = new Map<string, number>()
  readonly #groups: Group[] = []
  readonly #of: number[] = []

  add(name: string, group: Group): void {
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = this.#groups.push(group) - 1
      this.#numbers.set(name, number)
    }
    this.#of.push(number)
  }

  get grouping(): Grouping {
    return { groups: this.#groups, of: new Int32Array(this.#of) }
  }
}

/** What follows from the codes there are; made anew when there are more. */
type Tables = {
  size: number
  sums: CodeSums
  byChannel: Grouping
  byInstrument: Grouping
  byTouchpoint: Grouping
}

const none = new Int32Array(0)

/**
 * Everything a response says that heat looks at, besides its day and its giver,
 * as one number: touchpoint, channel, source, instrument and value. There are
 * few of them, so that counting responses is counting numbers.
 */
export class Codes {
  readonly #touchpoints = new ByteNames()
  /** What a code is beside its touchpoint. */
  readonly #rests = new ByteNames()
  /** Code plus one by touchpoint and rest. Two small dictionaries stay in the processor's cache, one of all codes would not. */
  readonly #numbers: Int32Array[] = []
  readonly #codes: Code[] = []
  readonly #tallies: Tally[] = []
  readonly #byChannel = new Grouper()
  readonly #byInstrument = new Grouper()
  readonly #byTouchpoint = new Grouper()
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
    const touchpoint = this.#touchpoints.numberOf(bytes, start, start + 16)
    const rest = this.#rests.numberOf(bytes, start + 16, end)
    let numbers = this.#numbers[touchpoint] ?? none
    if (rest >= numbers.length) {
      numbers = grown(numbers, rest + 1)
      this.#numbers[touchpoint] = numbers
    }
    const known = numbers[rest] as number
    if (known > 0) return known - 1
    this.#add(readCode(bytes, start))
    numbers[rest] = this.#codes.length
    return this.#codes.length - 1
  }

  #add(code: Code): void {
    const { touchpointId, channel, instrument } = code
    this.#codes.push(code)
    this.#tallies.push(tallyOf(instrument, code.value))
    const group = { touchpointId, instrument, channel }
    this.#byChannel.add(`${touchpointId} ${instrument} ${channel}`, group)
    this.#byInstrument.add(`${touchpointId} ${instrument}`, { ...group, channel: '' })
    this.#byTouchpoint.add(touchpointId, group)
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
    if (this.#tables?.size === this.#codes.length) return this.#tables
    this.#tables = {
      size: this.#codes.length,
      sums: this.#sums(),
      byChannel: this.#byChannel.grouping,
      byInstrument: this.#byInstrument.grouping,
      byTouchpoint: this.#byTouchpoint.grouping,
    }
    return this.#tables
  }

  #sums(): CodeSums {
    const column = (name: keyof CodeSums & keyof Tally) =>
      new Int32Array(this.#tallies.map((tally) => tally[name]))
    return {
      negative: column('negative'),
      painNegative: column('painNegative'),
      best: column('best'),
      valueSum: column('valueSum'),
      valueSquares: column('valueSquares'),
      heat: new Uint8Array(
        this.#codes.map(({ instrument }) => (countsForHeat(instrument) ? 1 : 0)),
      ),
    }
  }
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
