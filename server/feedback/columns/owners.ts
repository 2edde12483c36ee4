import { type Attributes, holds } from '@/core/feedback/segment'
import type { AttributeCondition } from '@/core/heat/filters'
import { ByteNames } from './byte-names'

type Value = string | number | boolean

/** The values of one attribute, and which of them each owner has. */
export type AttributeColumn = {
  key: string
  /** Distinct values; an owner's number is the position here plus one. */
  values: Value[]
  numbers: Map<string, number>
  /** By owner; 0: not known. */
  of: Int32Array
}

/** What is said of an owner, settled: the column of each attribute and the number of its value there. */
export type Said = readonly { column: AttributeColumn; value: number }[]

/**
 * What is known of those who have attributes, customers and sets of attributes,
 * in columns. An owner is named by the 16 bytes of its id, and from then on by a
 * number; 0 is nobody and has nothing.
 */
export class Owners {
  readonly #names = new ByteNames()
  readonly #columns = new Map<string, AttributeColumn>()

  /** The owner whose id stands in `bytes` from `start` to before `end`. */
  numberOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
    return this.#names.numberOf(bytes, start, end) + 1
  }

  /** Owners there are, nobody included. */
  get size(): number {
    return this.#names.size + 1
  }

  /** What attributes say, to be said of as many owners as have the same. */
  settle(attributes: Attributes): Said {
    return Object.entries(attributes).map(([key, value]) => {
      const column = this.#columnOf(key)
      return { column, value: numberOfValue(column, value) }
    })
  }

  /** Says all that is known of an owner; what was known before is forgotten. */
  set(owner: number, said: Said): void {
    for (const column of this.#columns.values()) {
      if (owner < column.of.length) column.of[owner] = 0
    }
    for (const { column, value } of said) {
      if (owner >= column.of.length) column.of = grown(column.of, owner + 1)
      column.of[owner] = value
    }
  }

  column(key: string): AttributeColumn | undefined {
    return this.#columns.get(key)
  }

  columns(): Iterable<AttributeColumn> {
    return this.#columns.values()
  }

  #columnOf(key: string): AttributeColumn {
    const known = this.#columns.get(key)
    if (known) return known
    const column = { key, values: [], numbers: new Map(), of: new Int32Array(this.size) }
    this.#columns.set(key, column)
    return column
  }
}

function numberOfValue(column: AttributeColumn, value: Value): number {
  const name = `${typeof value} ${value}`
  const known = column.numbers.get(name)
  if (known !== undefined) return known
  column.values.push(value)
  column.numbers.set(name, column.values.length)
  return column.values.length
}

/** By a value's number, 0 being "not known": whether the condition holds. */
export function holdsByValue(
  column: AttributeColumn | undefined,
  condition: AttributeCondition,
): Uint8Array {
  const values = column?.values ?? []
  const held = new Uint8Array(values.length + 1)
  held[0] = holds(condition, {}) ? 1 : 0
  for (const [index, value] of values.entries()) {
    held[index + 1] = holds(condition, { [condition.key]: value }) ? 1 : 0
  }
  return held
}

/** A longer copy, with room to grow. */
export function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(length, Math.ceil(array.length * 1.5), 64))
  longer.set(array)
  return longer
}
