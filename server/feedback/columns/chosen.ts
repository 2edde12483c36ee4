import type { BlockColumns, DayCodes } from './count'
import type { Subjects, Wanted } from './subjects'

/** Bytes that are remembered of one journey; beyond, what was unused the longest goes. */
const limit = 16 * 1024 * 1024

/** Some of the subjects, and their responses alone. */
export type Chosen = {
  /** By subject, 1 for each that is chosen. */
  mask: Uint8Array
  responses: ReadonlyMap<BlockColumns, DayCodes>
}

/** What is known at which clocks: the journey's, and the one of attributes. */
type Moment = { version: number; attributes: number }

type Kept = Chosen & Moment & { bytes: number }

/**
 * Remembers the responses of the subjects that were chosen, as those of a
 * segment: they are few of all, and whoever looks at them in one period or
 * channel soon looks at them in another.
 */
export class Choosing {
  /** By what was wanted, the one used last behind the others. */
  readonly #kept = new Map<string, Kept>()

  constructor(private readonly subjects: Subjects) {}

  get bytes(): number {
    let bytes = 0
    for (const kept of this.#kept.values()) bytes += kept.bytes
    return bytes
  }

  /** @returns null when all are wanted */
  choose(wanted: Wanted, blocks: readonly BlockColumns[], moment: Moment): Chosen | null {
    const name = JSON.stringify(wanted)
    const known = this.#kept.get(name)
    const chosen = isOf(known, moment) ? known : this.#choose(wanted, blocks, moment, known)
    this.#kept.delete(name)
    if (!chosen) return null
    this.#kept.set(name, chosen)
    this.#dropUnused(name)
    return chosen
  }

  /**
   * Responses bring subjects with them, so the mask is made anew with them; in a
   * block that is as it was, the chosen ones are the same.
   */
  #choose(
    wanted: Wanted,
    blocks: readonly BlockColumns[],
    moment: Moment,
    before: Kept | undefined,
  ): Kept | null {
    const mask = this.subjects.mask(wanted)
    if (!mask) return null
    const same = before?.attributes === moment.attributes ? before.responses : null
    const room = new Int32Array(blocks.reduce((n, { codes }) => Math.max(n, codes.length), 0))
    const responses = new Map(
      blocks.map((block) => [block, same?.get(block) ?? pick(block, mask, room)]),
    )
    let bytes = mask.length
    for (const { codes, starts } of responses.values())
      bytes += codes.byteLength + starts.byteLength
    return { ...moment, mask, responses, bytes }
  }

  #dropUnused(used: string): void {
    let bytes = this.bytes
    for (const [name, kept] of this.#kept) {
      if (bytes <= limit || name === used) break
      bytes -= kept.bytes
      this.#kept.delete(name)
    }
  }
}

function isOf(known: Kept | undefined, { version, attributes }: Moment): known is Kept {
  return known?.version === version && known.attributes === attributes
}

/**
 * The responses of a block that chosen subjects gave.
 * @param room for as many codes as the block has, to be written over
 */
export function pick(block: BlockColumns, mask: Uint8Array, room: Int32Array): DayCodes {
  const { days, codes, subjects } = block
  const starts = new Int32Array(block.starts.length)
  let n = 0
  for (let day = 0; day < days.length; day += 1) {
    starts[day] = n
    const end = block.starts[day + 1] as number
    for (let row = block.starts[day] as number; row < end; row += 1) {
      // Each is written, and kept by counting it: a processor cannot guess who is chosen.
      room[n] = codes[row] as number
      n += mask[subjects[row] as number] as number
    }
  }
  starts[days.length] = n
  return { days, starts, codes: room.slice(0, n) }
}
