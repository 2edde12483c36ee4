import type { HeatFilters } from '@/core/heat/filters'
import { type Instrument, instruments } from '@/core/heat/instruments'
import { type Tally, tallyOf } from '@/core/heat/tally'

/** What counts are told apart by. */
export type Group = { touchpointId: string; channel: string; instrument: Instrument }

/** A touchpoint on the map, with its own channel. */
export type Placed = { id: string; channel: string }

type Code = Group & { source: string; value: number }

/**
 * Everything a response says that heat looks at, besides its day and its giver,
 * as one number: touchpoint, channel, source, instrument and value. There are
 * few of them, so that counting responses is counting numbers.
 */
export class Codes {
  readonly #numbers = new Map<string, number>()
  readonly #groupNumbers = new Map<string, number>()
  readonly #codes: Code[] = []
  /** By code. */
  readonly group: number[] = []
  readonly tally: Tally[] = []
  readonly groups: Group[] = []

  get size(): number {
    return this.#codes.length
  }

  at(code: number): Code {
    return this.#codes[code] as Code
  }

  /** The code under a name; `read` says what the name means when it is new. */
  numberOf(name: string, read: () => Code): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const code = read()
    const number = this.#codes.push(code) - 1
    this.#numbers.set(name, number)
    this.group.push(this.#groupOf(code))
    this.tally.push(tallyOf(code.instrument, code.value))
    return number
  }

  #groupOf({ touchpointId, channel, instrument }: Code): number {
    const name = JSON.stringify([touchpointId, instruments.indexOf(instrument), channel])
    const known = this.#groupNumbers.get(name)
    if (known !== undefined) return known
    const number = this.groups.push({ touchpointId, channel, instrument }) - 1
    this.#groupNumbers.set(name, number)
    return number
  }

  /** 1 for each code that the filters let through, of touchpoints that are on the map. */
  mask(filters: HeatFilters, touchpoints: readonly Placed[]): Uint8Array {
    const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
    const channels = setOf(filters.channels)
    const sources = setOf(filters.sources)
    const wanted = setOf(filters.instruments)
    const groups = this.groups.map(({ touchpointId, channel, instrument }) => {
      const own = channelOf.get(touchpointId)
      if (own === undefined || (wanted && !wanted.has(instrument))) return 0
      return !channels || channels.has(channel || own) ? 1 : 0
    })
    const mask = new Uint8Array(this.size)
    for (let code = 0; code < mask.length; code += 1) {
      const passes = groups[this.group[code] as number] as number
      mask[code] = sources && !sources.has((this.#codes[code] as Code).source) ? 0 : passes
    }
    return mask
  }
}

function setOf<T>(list: readonly T[] | undefined): Set<T> | null {
  return list && list.length > 0 ? new Set(list) : null
}
