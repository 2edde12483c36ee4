import type { HeatFilters } from '@/core/heat/filters'
import { countsForHeat, Instrument, instruments } from '@/core/heat/instruments'
import { type Tally, tallyOf } from '@/core/heat/tally'
import { ByteNames } from './byte-names'
import { Grouper, type Grouping } from './grouping'
import { uuidText } from './ids'
import { grown } from './owners'

/** A touchpoint on the map, with its own channel. */
export type Placed = { id: string; channel: string }

/** What a response says beside its touchpoint. */
export type Answer = {
  channel: string
  instrument: Instrument
  source: string
  value: number
  tally: Tally
  /** Of the channel, by the order in which they came. */
  channelNumber: number
}
export type Code = { touchpointId: string; answer: Answer }

/** The columns that make a code, in the order in which its name has them. */
export const codeFields = '"touchpointId", instrument, "value", channel, source'

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
  readonly #touchpoints = new ByteNames()
  readonly #touchpointIds: string[] = []
  readonly #answerNames = new ByteNames()
  readonly #answers: Answer[] = []
  readonly #channels = new Map<string, number>()
  /**
   * Code plus one by touchpoint and answer. Two small dictionaries stay in the
   * processor's cache; one of all codes would not.
   */
  readonly #numbers: Int32Array[] = []
  readonly #codes: Code[] = []
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
    const behind = start + 16
    const touchpoint = this.#touchpoints.numberOf(bytes, start, behind)
    if (touchpoint === this.#touchpointIds.length) {
      this.#touchpointIds.push(uuidText(bytes.subarray(start, behind)))
      this.#numbers.push(new Int32Array(64))
    }
    const answer = this.#answerNames.numberOf(bytes, behind, end)
    if (answer === this.#answers.length) this.#answers.push(this.#read(bytes, behind))
    let numbers = this.#numbers[touchpoint] as Int32Array
    if (answer >= numbers.length) {
      numbers = grown(numbers, answer + 1)
      this.#numbers[touchpoint] = numbers
    }
    if (numbers[answer] === 0) numbers[answer] = this.#add(touchpoint, answer)
    return (numbers[answer] as number) - 1
  }

  /** Reads an answer: each field has its length before it. */
  #read(bytes: Buffer, start: number): Answer {
    let at = start
    const next = () => {
      const from = at + 4
      at = from + bytes.readInt32BE(at)
      return bytes.subarray(from, at)
    }
    const instrument = Instrument.parse(next().toString('latin1'))
    const value = next().readDoubleBE()
    const channel = next().toString('utf8')
    const source = next().toString('utf8')
    const channelNumber = this.#channels.get(channel) ?? this.#channels.size
    this.#channels.set(channel, channelNumber)
    const tally = tallyOf(instrument, value)
    return { instrument, value, channel, source, tally, channelNumber }
  }

  /** @returns how many codes there are now */
  #add(touchpoint: number, number: number): number {
    const touchpointId = this.#touchpointIds[touchpoint] as string
    const answer = this.#answers[number] as Answer
    const { instrument, channel, channelNumber } = answer
    const pair = touchpoint * instruments.length + instruments.indexOf(instrument)
    const group = { touchpointId, instrument, channel }
    this.#byChannel.add(pair * 2 ** 22 + channelNumber, group)
    this.#byInstrument.add(pair, { touchpointId, instrument, channel: '' })
    this.#byTouchpoint.add(touchpoint, group)
    return this.#codes.push({ touchpointId, answer })
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
      if (sources && !sources.has((this.#codes[code] as Code).answer.source)) mask[code] = 0
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
      new Int32Array(this.#codes.map(({ answer }) => answer.tally[name]))
    return {
      negative: column('negative'),
      painNegative: column('painNegative'),
      best: column('best'),
      valueSum: column('valueSum'),
      valueSquares: column('valueSquares'),
      heat: new Uint8Array(
        this.#codes.map(({ answer }) => (countsForHeat(answer.instrument) ? 1 : 0)),
      ),
    }
  }
}

function setOf<T>(list: readonly T[] | undefined): Set<T> | null {
  return list && list.length > 0 ? new Set(list) : null
}
