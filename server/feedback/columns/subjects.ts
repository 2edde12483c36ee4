import type { SegmentRule } from '@/core/feedback/segment'
import type { AttributeCondition } from '@/core/heat/filters'
import { type AttributeColumn, grown, holdsByValue, type Owners } from './owners'

/** What a subject must be: all conditions, and any of the rules unless there are none to choose from. */
export type Wanted = {
  attributes: readonly AttributeCondition[]
  segments: readonly SegmentRule[] | null
}

/**
 * Who gave a response: a customer and a set of attributes of the response
 * itself, each of them perhaps nobody. What the response says goes before what
 * is known of the customer.
 */
export class Subjects {
  /** Owner by subject. */
  customers: Int32Array = new Int32Array(64)
  sets: Int32Array = new Int32Array(64)
  count = 0
  /** Subject plus one by customer, of subjects without a set. */
  #plain: Int32Array = new Int32Array(64)
  readonly #others = new Map<number, number>()

  constructor(readonly owners: Owners) {}

  numberOf(customer: number, set: number): number {
    if (set === 0) {
      if (customer >= this.#plain.length) this.#plain = grown(this.#plain, customer + 1)
      const known = this.#plain[customer] as number
      if (known > 0) return known - 1
      const subject = this.#add(customer, 0)
      this.#plain[customer] = subject + 1
      return subject
    }
    const name = set * 2 ** 26 + customer
    const known = this.#others.get(name)
    if (known !== undefined) return known
    const subject = this.#add(customer, set)
    this.#others.set(name, subject)
    return subject
  }

  #add(customer: number, set: number): number {
    const subject = this.count
    if (subject >= this.customers.length) {
      this.customers = grown(this.customers, subject + 1)
      this.sets = grown(this.sets, subject + 1)
    }
    this.customers[subject] = customer
    this.sets[subject] = set
    this.count += 1
    return subject
  }

  /** The number of each subject's value of an attribute; 0: not known. */
  valuesOf(column: AttributeColumn | undefined): Int32Array {
    const values = new Int32Array(this.count)
    if (!column) return values
    const { of } = column
    const known = of.length
    for (let subject = 0; subject < this.count; subject += 1) {
      const set = this.sets[subject] as number
      const customer = this.customers[subject] as number
      const own = set < known ? (of[set] as number) : 0
      values[subject] = own || (customer < known ? (of[customer] as number) : 0)
    }
    return values
  }

  /** 1 for each subject that is wanted; null when all are. */
  mask({ attributes, segments }: Wanted): Uint8Array | null {
    if (attributes.length === 0 && segments === null) return null
    const mask = this.#all(attributes)
    if (segments === null) return mask
    const any = new Uint8Array(this.count)
    for (const { all } of segments) {
      const one = this.#all(all)
      for (let subject = 0; subject < any.length; subject += 1) {
        any[subject] = (any[subject] as number) | (one[subject] as number)
      }
    }
    for (let subject = 0; subject < mask.length; subject += 1) {
      mask[subject] = (mask[subject] as number) & (any[subject] as number)
    }
    return mask
  }

  #all(conditions: readonly AttributeCondition[]): Uint8Array {
    const mask = new Uint8Array(this.count).fill(1)
    for (const condition of conditions) {
      const column = this.owners.column(condition.key)
      const held = holdsByValue(column, condition)
      const values = this.valuesOf(column)
      for (let subject = 0; subject < mask.length; subject += 1) {
        mask[subject] = (mask[subject] as number) & (held[values[subject] as number] as number)
      }
    }
    return mask
  }
}
