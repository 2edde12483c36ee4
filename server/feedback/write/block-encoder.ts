import type { NewResponse } from '../response-columns'
import { type BlockTarget, type EncodedBlock, fullBytes, tupleAt } from './encoded-block'
import { AttributeSetsSaid, CustomersSaid } from './once-said'
import { TupleWriter } from './tuple-writer'

type Encoded = Pick<
  EncodedBlock,
  | 'size'
  | 'tuples'
  | 'starts'
  | 'firstDay'
  | 'lastDay'
  | 'unassigned'
  | 'repeated'
  | 'customers'
  | 'attributeSets'
>

const dayMilliseconds = 24 * 60 * 60_000

/** Makes blocks of a file's responses. They must come in the file's order, each once. */
export class BlockEncoder {
  readonly #writer: TupleWriter
  readonly #customers = new CustomersSaid()
  readonly #sets = new AttributeSetsSaid()
  readonly #seen = new Set<string>()
  #starts: number[] = []
  #firstDay = Number.POSITIVE_INFINITY
  #lastDay = Number.NEGATIVE_INFINITY
  #unassigned = 0
  #repeated = 0

  constructor(private readonly target: BlockTarget) {
    this.#writer = new TupleWriter(target)
  }

  add(response: NewResponse): void {
    const attributeSetId = this.#sets.add(response)
    this.#customers.add(response)
    if (this.#seen.has(response.id)) {
      this.#repeated += 1
      return
    }
    this.#seen.add(response.id)
    this.#starts.push(this.#writer.end)
    this.#writer.write(response, attributeSetId)
    const day = Math.floor(response.at / dayMilliseconds)
    this.#firstDay = Math.min(this.#firstDay, day)
    this.#lastDay = Math.max(this.#lastDay, day)
    if (response.touchpointId === null) this.#unassigned += 1
  }

  get isFull(): boolean {
    const { blockSize } = this.target
    return this.#starts.length >= blockSize || this.#writer.end >= blockSize * fullBytes
  }

  /** Of a row that is settled already: what it names need not be said again. */
  pass(response: NewResponse): void {
    this.#sets.add(response)
    this.#customers.add(response)
    this.#seen.add(response.id)
  }

  /** Forgets to say what `pass` has seen, which is in the database. */
  passed(): void {
    this.#sets.take()
    this.#customers.take()
  }

  /** The block so far; the next response begins a new one. */
  take(): Encoded {
    const end = this.#writer.end
    const block: Encoded = {
      size: this.#starts.length,
      ...ordered(this.#writer.take(), [...this.#starts, end]),
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
      unassigned: this.#unassigned,
      repeated: this.#repeated,
      customers: this.#customers.take(),
      attributeSets: this.#sets.take(),
    }
    this.#starts = []
    this.#firstDay = Number.POSITIVE_INFINITY
    this.#lastDay = Number.NEGATIVE_INFINITY
    this.#unassigned = 0
    this.#repeated = 0
    return block
  }
}

/** Ordered by id: what lies together in the key is written together, in half the time. */
function ordered(
  written: Buffer,
  starts: readonly number[],
): Pick<EncodedBlock, 'tuples' | 'starts'> {
  const size = starts.length - 1
  const startOf = (index: number) => starts[index] as number
  const idAt = (index: number) => startOf(index) + tupleAt.id
  const order = Array.from({ length: size }, (_, index) => index).sort((a, b) =>
    written.compare(written, idAt(b), idAt(b) + 16, idAt(a), idAt(a) + 16),
  )
  const tuples = Buffer.allocUnsafeSlow(written.length)
  const places = new Int32Array(size + 1)
  let end = 0
  for (const [place, index] of order.entries()) {
    places[place] = end
    end += written.copy(tuples, end, startOf(index), startOf(index + 1))
  }
  places[size] = end
  return { tuples, starts: places }
}
