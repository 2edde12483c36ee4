import type { IdBits } from '../id-bits'
import { IdTable } from '../import/id-table'
import type { RowResponse } from '../import/row-response'
import {
  type BlockTarget,
  dayMilliseconds,
  type EncodedBlock,
  type EncodedSums,
  fullBytes,
} from './encoded-block'
import { idOrder } from './id-order'
import { AttributeSetsSaid, CustomersSaid } from './once-said'
import { RollupSums } from './rollup-sums'
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
  | 'sums'
>

/** With so many rollups to be changed, blocks are counted sooner: a file may name a channel in each row. */
const manySums = 50_000

/** Makes blocks of a file's responses. They must come in the file's order, each once. */
export class BlockEncoder {
  readonly #writer: TupleWriter
  readonly #customers: CustomersSaid
  readonly #sets = new AttributeSetsSaid()
  readonly #seen = new IdTable()
  #ids: IdBits[] = []
  /** Where each tuple begins, as they were written. */
  #starts: number[] = []
  #firstAt = Number.POSITIVE_INFINITY
  #lastAt = Number.NEGATIVE_INFINITY
  #unassigned = 0
  #repeated = 0
  /** Of this block and those before it that are counted with it. */
  #sums = new RollupSums()
  #uncounted = 0

  constructor(private readonly target: BlockTarget) {
    this.#writer = new TupleWriter(target)
    this.#customers = new CustomersSaid(target.workspaceId)
  }

  add(response: RowResponse): void {
    const { id, at } = response
    const customerId = this.#say(response)
    const before = this.#seen.size
    if (this.#seen.add(id) < before) {
      this.#repeated += 1
      return
    }
    this.#ids.push(id)
    this.#starts.push(this.#writer.end)
    this.#writer.write(response, customerId)
    this.#sums.add(response)
    if (at < this.#firstAt) this.#firstAt = at
    if (at > this.#lastAt) this.#lastAt = at
    if (response.touchpointId === null) this.#unassigned += 1
  }

  get isFull(): boolean {
    const { blockSize } = this.target
    return this.#ids.length >= blockSize || this.#writer.end >= blockSize * fullBytes
  }

  /** Of a row that is settled already: what it names need not be said again. */
  pass(response: RowResponse): void {
    this.#say(response)
    this.#seen.add(response.id)
  }

  /** Forgets to say what `pass` has seen, which is in the database. */
  passed(): void {
    this.#sets.take()
    this.#customers.take()
  }

  /**
   * The block so far; the next response begins a new one.
   * @param isLast of the file
   */
  take(isLast = false): Encoded {
    const block: Encoded = {
      size: this.#ids.length,
      ...ordered(this.#writer.take(), this.#starts, this.#ids),
      firstDay: Math.floor(this.#firstAt / dayMilliseconds),
      lastDay: Math.floor(this.#lastAt / dayMilliseconds),
      unassigned: this.#unassigned,
      repeated: this.#repeated,
      customers: this.#customers.take(),
      attributeSets: this.#sets.take(),
      sums: this.#takeSums(isLast),
    }
    this.#ids = []
    this.#starts = []
    this.#firstAt = Number.POSITIVE_INFINITY
    this.#lastAt = Number.NEGATIVE_INFINITY
    this.#unassigned = 0
    this.#repeated = 0
    return block
  }

  #takeSums(isLast: boolean): EncodedSums | null {
    this.#uncounted += 1
    const isDue = this.#uncounted >= this.target.summedTogether || this.#sums.size >= manySums
    if (!isDue && !isLast) return null
    const sums = this.#sums.encode()
    this.#sums = new RollupSums()
    this.#uncounted = 0
    return sums
  }

  /** Takes in what the response says of itself and of its customer; the customer's id. */
  #say({ customer, said }: RowResponse): IdBits | null {
    if (said.response) this.#sets.add(said.response)
    return customer === null ? null : this.#customers.add(customer, said.customer)
  }
}

/** Ordered by id: what lies together in the key is written together, in half the time. */
function ordered(
  written: Buffer,
  starts: readonly number[],
  ids: readonly IdBits[],
): Pick<EncodedBlock, 'tuples' | 'starts'> {
  const tuples = Buffer.allocUnsafeSlow(written.length)
  const places = new Int32Array(ids.length + 1)
  let end = 0
  for (const [place, index] of idOrder(ids).entries()) {
    const tuple = written.subarray(starts[index], starts[index + 1])
    places[place] = end
    tuples.set(tuple, end)
    end += tuple.length
  }
  places[ids.length] = end
  return { tuples, starts: places }
}
