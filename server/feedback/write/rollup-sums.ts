import { type Instrument, instruments } from '@/core/heat/instruments'
import { type Tally, tallyOf } from '@/core/heat/tally'
import { arrayLiteral } from '../array-literal'
import { ownText } from '../import/memo'
import type { RowResponse } from '../import/row-response'
import { dayMilliseconds, type EncodedSums } from './encoded-block'
import { Numbers } from './numbers'
import { Tallies } from './tallies'

/** What responses are counted by. */
export type Counted = Pick<
  RowResponse,
  'touchpointId' | 'channel' | 'source' | 'instrument' | 'value' | 'at'
>

/**
 * Adds responses up as the rollups do, in both grains (`gradedCte` of
 * `tally-sql.ts` is the same for responses that are in the database). A rollup
 * is found by a number that is put together of small ones, whose dictionaries
 * stay in the processor's cache: maps within maps take three times as long.
 */
export class RollupSums {
  readonly #touchpoints = new Numbers<string>()
  /** Of channels and sources. */
  readonly #names = new Numbers(ownText)
  /** Of a channel together with a source. */
  readonly #origins = new Numbers<number>()
  readonly #ofAllTime = new Tallies()
  readonly #ofMonths = new Tallies()

  /** Rollups that have something to be added. */
  get size(): number {
    return this.#ofAllTime.size + this.#ofMonths.size
  }

  add({ touchpointId, channel, source, instrument, value, at }: Counted): void {
    if (touchpointId === null) return
    const tally = tallyOf(instrument, value)
    const asked =
      this.#touchpoints.of(touchpointId) * room.instruments + instrumentNumbers[instrument]
    const names = this.#names.of(channel) * room.names + this.#names.of(source)
    this.#ofAllTime.add(this.#origins.of(names) * room.asked + asked, tally)
    this.#ofMonths.add(monthOf(at) * room.asked + asked, tally)
  }

  encode(): EncodedSums {
    const sums = [...this.#sums()]
    const of = (pick: (sum: Sum) => string | number) => arrayLiteral(sums.map(pick))
    return {
      grains: of(({ grain }) => grain),
      days: of(({ day }) => day),
      touchpointIds: of(({ touchpointId }) => touchpointId),
      channels: of(({ channel }) => channel),
      sources: of(({ source }) => source),
      instruments: of(({ instrument }) => instrument),
      n: of(({ tally }) => tally.n),
      negative: of(({ tally }) => tally.negative),
      painNegative: of(({ tally }) => tally.painNegative),
      best: of(({ tally }) => tally.best),
      valueSum: of(({ tally }) => tally.valueSum),
      valueSquares: of(({ tally }) => tally.valueSquares),
    }
  }

  *#sums(): Generator<Sum> {
    for (const [number, tally] of this.#ofAllTime) {
      const names = this.#origins.at(Math.floor(number / room.asked))
      const channel = this.#names.at(Math.floor(names / room.names))
      const source = this.#names.at(names % room.names)
      yield { grain: 'all', day: 0, ...this.#asked(number), channel, source, tally }
    }
    for (const [number, tally] of this.#ofMonths) {
      const day = firstDay(Math.floor(number / room.asked))
      yield { grain: 'month', day, ...this.#asked(number), channel: '', source: '', tally }
    }
  }

  #asked(number: number): Pick<Sum, 'touchpointId' | 'instrument'> {
    const asked = number % room.asked
    return {
      touchpointId: this.#touchpoints.at(Math.floor(asked / room.instruments)),
      instrument: instruments[asked % room.instruments] as Instrument,
    }
  }
}

/** A rollup's key, with what is to be added there. */
type Sum = {
  grain: 'all' | 'month'
  /** Since 1970. */
  day: number
  touchpointId: string
  channel: string
  source: string
  instrument: Instrument
  tally: Tally
}

/**
 * More than there can be of each, so that numbers put together can be taken
 * apart: a journey has at most 20,000 records, and blocks are counted long
 * before they have a million names.
 */
const room = { instruments: 8, asked: 8 * 2 ** 16, names: 2 ** 20 }

const instrumentNumbers = Object.fromEntries(
  instruments.map((instrument, number) => [instrument, number]),
) as Record<Instrument, number>

/** Months since 1970, UTC. */
function monthOf(at: number): number {
  const date = new Date(at)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** The day since 1970 on which a month begins. */
function firstDay(month: number): number {
  return Date.UTC(1970, month, 1) / dayMilliseconds
}
