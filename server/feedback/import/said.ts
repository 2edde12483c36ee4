import type { AttributeColumn } from '@/core/feedback/mapping'
import type { Attributes } from '@/core/feedback/segment'
import type { IdBits } from '../id-bits'
import { attributeSetBits } from '../response-id'
import { clean } from './cells'
import { type Holder, holderOf } from './holder'
import { Memo } from './memo'
import type { Plan } from './plan'
import { readAttribute } from './read-attribute'

/** Attributes that are said, and what tells them from others. */
export type Words = {
  attributes: Attributes
  json: string
  /** Of the set of attributes that says this. */
  id: IdBits
}

/** What rows with the same cells say: of their responses, and of their customer. Null where nothing is said. */
export type Said = { response: Words | null; customer: Words | null }

/** A cell that is not of its attribute's type. */
type Mistake = { column: number; value: string; message: string }
type Reading = { said: Said; mistakes: readonly Mistake[] }

export const nothingSaid: Said = { response: null, customer: null }
const noColumns: Reading = { said: nothingSaid, mistakes: [] }
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

  constructor({
    attributes,
    dateOrder,
    format,
  }: Pick<Plan, 'attributes' | 'dateOrder' | 'format'>) {
    this.#columns = attributes
    const ways = { dateOrder, holder: holderOf(format) }
    const reading = (hasCustomer: boolean) =>
      new Memo((cells) => read(attributes, cells.split(between), ways, hasCustomer))
    this.#ofCustomer = reading(true)
    this.#ofResponse = reading(false)
  }

  /** @param row the row's cells */
  of(row: readonly string[], hasCustomer: boolean): Reading {
    if (this.#columns.length === 0) return noColumns
    let cells = ''
    for (const { column } of this.#columns) cells += clean(row[column]) + between
    return (hasCustomer ? this.#ofCustomer : this.#ofResponse).of(cells)
  }
}

function read(
  columns: readonly AttributeColumn[],
  cells: readonly string[],
  { dateOrder, holder }: { dateOrder: Plan['dateOrder']; holder: Holder },
  hasCustomer: boolean,
): Reading {
  const response: Record<string, string | number | boolean> = {}
  const customer: Record<string, string | number | boolean> = {}
  const mistakes: Mistake[] = []
  for (const [index, { column, key, type, of }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    const read = readAttribute(type, cell, dateOrder, holder)
    if ('message' in read) {
      mistakes.push({ column, value: cell.slice(0, 100), message: read.message })
    } else if (of === 'customer' && hasCustomer) customer[key] = read.value
    else response[key] = read.value
  }
  return { said: { response: wordsOf(response), customer: wordsOf(customer) }, mistakes }
}

/** Null: nothing is said. */
export function wordsOf(attributes: Attributes): Words | null {
  if (Object.keys(attributes).length === 0) return null
  return { attributes, json: JSON.stringify(attributes), id: attributeSetBits(attributes) }
}
