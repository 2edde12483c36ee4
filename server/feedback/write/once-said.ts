import type { Attributes } from '@/core/feedback/segment'
import type { NewResponse } from '../response-columns'
import { attributeSetId } from '../response-id'
import { textArray, uuidArray } from './binary-array'
import type { EncodedAttributeSets, EncodedCustomers } from './encoded-block'
import { writeId } from './tuple-writer'

/** More than this is not remembered; what was forgotten is said again, which changes nothing. */
const mostRemembered = 300_000

type Said = { externalId: string; attributes: Attributes | null }

/** Whom a file names and what it says of them: a block says only what is new. */
export class CustomersSaid {
  /** By customer, the last words as JSON; empty when there were none. */
  readonly #words = new Map<string, string>()
  #news = new Map<string, Said>()

  add({ customer, customerId, customerAttributes }: NewResponse): void {
    if (customer === null || customerId === null) return
    const words = isSaid(customerAttributes) ? JSON.stringify(customerAttributes) : ''
    const before = this.#words.get(customerId)
    if (before === words || (words === '' && before !== undefined)) return
    if (this.#words.size >= mostRemembered) this.#words.clear()
    this.#words.set(customerId, words)
    const known = this.#news.get(customerId)?.attributes ?? null
    const attributes = words === '' ? known : { ...known, ...customerAttributes }
    this.#news.set(customerId, { externalId: customer, attributes })
  }

  /** What is new since the last time; null: nothing. */
  take(): EncodedCustomers | null {
    const news = inOrder(this.#news)
    this.#news = new Map()
    if (news.length === 0) return null
    const words = news.map(([, { attributes }]) => attributes && JSON.stringify(attributes))
    return {
      ids: idsOf(news),
      externalIds: textArray(news.map(([, { externalId }]) => externalId)),
      attributes: words.some((one) => one !== null) ? textArray(words) : null,
    }
  }
}

/** The sets of attributes that responses of a file share. */
export class AttributeSetsSaid {
  /** By what they say, their ids. */
  readonly #ids = new Map<string, string>()
  #news = new Map<string, string>()

  /** The set's id; null when the response says nothing of its own. */
  add({ attributes }: NewResponse): string | null {
    if (!isSaid(attributes)) return null
    const words = JSON.stringify(attributes)
    const known = this.#ids.get(words)
    if (known !== undefined) return known
    const id = attributeSetId(attributes)
    if (this.#ids.size >= mostRemembered) this.#ids.clear()
    this.#ids.set(words, id)
    this.#news.set(id, words)
    return id
  }

  take(): EncodedAttributeSets | null {
    const news = inOrder(this.#news)
    this.#news = new Map()
    if (news.length === 0) return null
    return { ids: idsOf(news), attributes: textArray(news.map(([, words]) => words)) }
  }
}

function isSaid(attributes: Attributes | undefined): attributes is Attributes {
  return attributes !== undefined && Object.keys(attributes).length > 0
}

/** By id, so that those who write the same ones take their locks in the same order. */
function inOrder<T>(news: ReadonlyMap<string, T>): [string, T][] {
  return [...news].sort(([a], [b]) => (a < b ? -1 : 1))
}

function idsOf(news: readonly [string, unknown][]): Buffer {
  return uuidArray(news.length, (array, offset, index) =>
    writeId(array, offset, (news[index] as [string, unknown])[0]),
  )
}
