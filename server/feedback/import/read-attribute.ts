import type { AttributeType } from '@/core/feedback/attribute-type'
import type { DateOrder } from '@/core/feedback/mapping'
import { type Holder, sentences } from './holder'
import { dateExpectation, readInstant } from './instants'
import { importLimits } from './limits'
import { readNumber } from './values'

const yes = new Set(['true', 'yes', 'y', '1', 'x', 'on'])
const no = new Set(['false', 'no', 'n', '0', 'off'])

/** What a cell says of an attribute, or what was expected. The cell is not empty. */
export function readAttribute(
  type: AttributeType,
  cell: string,
  order: DateOrder,
  holder: Holder,
): { value: string | number | boolean } | { message: string } {
  switch (type) {
    case 'text':
      if (cell.length <= importLimits.name) return { value: cell }
      return { message: `Expected at most ${importLimits.name} characters. Shorten the text.` }
    case 'number': {
      const value = readNumber(cell)
      if (value !== null) return { value }
      return { message: `Expected a number. ${sentences[holder].correctEmptyOrText}` }
    }
    case 'date': {
      const at = readInstant(cell, order)
      if (at !== null) return { value: new Date(at).toISOString().slice(0, 10) }
      return { message: dateExpectation(order, holder) }
    }
    case 'boolean': {
      const word = cell.toLowerCase()
      if (yes.has(word) || no.has(word)) return { value: yes.has(word) }
      return {
        message: `Expected yes or no, true or false, 1 or 0. ${sentences[holder].correctOrEmpty}`,
      }
    }
  }
}
