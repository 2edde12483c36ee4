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

/** How a response passes a filter by channel: by the one that it names, or else by its touchpoint's. */
const byNamedChannel = 1
const byOwnChannel = 2

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
  /** By code, the numbers of what it is made of. */
  #touchpointOf: Int32Array = new Int32Array(64)
  #answerOf: Int32Array = new Int32Array(64)
  #size = 0
  readonly #byChannel = new Grouper()
  readonly #byInstrument = new Grouper()
  readonly #byTouchpoint = new Grouper()
  #tables: Tables | null = null

  get size(): number {
    return this.#size
  }

  at(code: number): Code {
    return {
      touchpointId: this.#touchpointIds[this.#touchpointOf[code] as number] as string,
      answer: this.#answerAt(code),
    }
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

  #answerAt(code: number): Answer {
    return this.#answers[this.#answerOf[code] as number] as Answer
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
    const code = this.#size
    if (code >= this.#answerOf.length) {
      this.#touchpointOf = grown(this.#touchpointOf, code + 1)
      this.#answerOf = grown(this.#answerOf, code + 1)
    }
    this.#touchpointOf[code] = touchpoint
    this.#answerOf[code] = number
    this.#size += 1
    return this.#size
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
    const channels = setOf(filters.channels)
    const ofAnswer = this.#answersThatPass(filters, channels)
    const ofTouchpoint = this.#touchpointsThatPass(touchpoints, channels)
    const mask = new Uint8Array(this.#size)
    for (let code = 0; code < mask.length; code += 1) {
      const answer = ofAnswer[this.#answerOf[code] as number] as number
      const touchpoint = ofTouchpoint[this.#touchpointOf[code] as number] as number
      mask[code] = (answer & touchpoint) === 0 ? 0 : 1
    }
    return mask
  }

  #answersThatPass(
    { sources, instruments }: HeatFilters,
    channels: ReadonlySet<string> | null,
  ): Uint8Array {
    const [wanted, from] = [setOf(instruments), setOf(sources)]
    return Uint8Array.from(this.#answers, ({ channel, source, instrument }) => {
      if ((wanted && !wanted.has(instrument)) || (from && !from.has(source))) return 0
      if (channel === '') return byOwnChannel
      return !channels || channels.has(channel) ? byNamedChannel : 0
    })
  }

  #touchpointsThatPass(
    touchpoints: readonly Placed[],
    channels: ReadonlySet<string> | null,
  ): Uint8Array {
    const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
    return Uint8Array.from(this.#touchpointIds, (id) => {
      const own = channelOf.get(id)
      if (own === undefined) return 0
      return !channels || channels.has(own) ? byNamedChannel | byOwnChannel : byNamedChannel
    })
  }

  #upToDate(): Tables {
    if (this.#tables?.size === this.#size) return this.#tables
    this.#tables = {
      size: this.#size,
      sums: this.#sums(),
      byChannel: this.#byChannel.grouping,
      byInstrument: this.#byInstrument.grouping,
      byTouchpoint: this.#byTouchpoint.grouping,
    }
    return this.#tables
  }

  #sums(): CodeSums {
    const of = (_: undefined, code: number) => this.#answerAt(code)
    const answers = Array.from({ length: this.#size }, of)
    const column = (name: keyof CodeSums & keyof Tally) =>
      Int32Array.from(answers, ({ tally }) => tally[name])
    return {
      negative: column('negative'),
      painNegative: column('painNegative'),
      best: column('best'),
      valueSum: column('valueSum'),
      valueSquares: column('valueSquares'),
      heat: Uint8Array.from(answers, ({ instrument }) => (countsForHeat(instrument) ? 1 : 0)),
    }
  }
}

function setOf<T>(list: readonly T[] | undefined): Set<T> | null {
  return list && list.length > 0 ? new Set(list) : null
}
