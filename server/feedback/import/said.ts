import type { AttributeColumn } from '@/core/feedback/mapping'
import type { Attributes } from '@/core/feedback/segment'
import { clean } from './cells'
import { Memo } from './memo'
import type { Plan } from './plan'
import { readAttribute } from './read-attribute'

/** What rows with the same cells say: of their responses, and of their customer. Null where nothing is said. */
export type Said = { response: Attributes | null; customer: Attributes | null }

/** A cell that is not of its attribute's type. */
type Mistake = { column: number; value: string; message: string }
type Reading = { said: Said; mistakes: readonly Mistake[] }

const nothing: Reading = { said: { response: null, customer: null }, mistakes: [] }
/** In no cell that is clean. */
const between = '\0'

/**
 * Reads a row's attributes. Rows with the same cells get the same object. Without
 * a customer all of it is said of the responses.
 */
export class SaidReader {
  readonly #columns: readonly AttributeColumn[]
  readonly #ofCustomer: Memo<Reading>
  readonly #ofResponse: Memo<Reading>

  constructor({ attributes, dateOrder }: Pick<Plan, 'attributes' | 'dateOrder'>) {
    this.#columns = attributes
    const reading = (hasCustomer: boolean) =>
      new Memo((cells) => read(attributes, cells.split(between), dateOrder, hasCustomer))
    this.#ofCustomer = reading(true)
    this.#ofResponse = reading(false)
  }

  /** @param row the row's cells */
  of(row: readonly string[], hasCustomer: boolean): Reading {
    if (this.#columns.length === 0) return nothing
    let cells = ''
    for (const { column } of this.#columns) cells += clean(row[column]) + between
    return (hasCustomer ? this.#ofCustomer : this.#ofResponse).of(cells)
  }
}

function read(
  columns: readonly AttributeColumn[],
  cells: readonly string[],
  dateOrder: Plan['dateOrder'],
  hasCustomer: boolean,
): Reading {
  const response: Record<string, string | number | boolean> = {}
  const customer: Record<string, string | number | boolean> = {}
  const mistakes: Mistake[] = []
  for (const [index, { column, key, type, of }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    const read = readAttribute(type, cell, dateOrder)
    if ('message' in read) {
      mistakes.push({ column, value: cell.slice(0, 100), message: read.message })
    } else if (of === 'customer' && hasCustomer) customer[key] = read.value
    else response[key] = read.value
  }
  return { said: { response: orNull(response), customer: orNull(customer) }, mistakes }
}

function orNull(attributes: Attributes): Attributes | null {
  return Object.keys(attributes).length > 0 ? attributes : null
}
