import { type IdBits, writeBits } from '../id-bits'
import { IdTable } from '../import/id-table'
import { ownText } from '../import/memo'
import { type Words, wordsOf } from '../import/said'
import { customerBits } from '../response-id'
import { textArray, uuidArray } from './binary-array'
import type { EncodedAttributeSets, EncodedCustomers } from './encoded-block'
import { idOrder } from './id-order'

/** So many customers are found by their external ids, without a hash. */
const mostKnown = 2 ** 17

type Customer = { number: number; id: IdBits }
type News = { id: IdBits; externalId: string; words: Words | null }

/** Whom a file names and what it says of them: a block says only what is new. */
export class CustomersSaid {
  readonly #customers = new IdTable()
  /** By external id, those who came last. */
  readonly #known = new Map<string, Customer>()
  /** By the customer's number, a digest of what was said last; 0: nothing. */
  readonly #said: number[] = []
  /** By the customer's number. */
  #news = new Map<number, News>()

  constructor(private readonly workspaceId: string) {}

  /** Takes in that a response names a customer, and what it says of it; the customer's id. */
  add(externalId: string, words: Words | null): IdBits {
    const { number, id } = this.#known.get(externalId) ?? this.#find(externalId)
    if (words === null) return id
    const said = digestOf(words.id)
    if (this.#said[number] === said) return id
    this.#said[number] = said
    this.#tell(number, { id, externalId, words })
    return id
  }

  /** What is new since the last time; null: nothing. */
  take(): EncodedCustomers | null {
    const news = inOrder(this.#news.values())
    this.#news = new Map()
    if (news.length === 0) return null
    return {
      ids: idsOf(news),
      externalIds: textArray(news.map(({ externalId }) => externalId)),
      attributes: news.some(({ words }) => words !== null)
        ? textArray(news.map(({ words }) => words?.json ?? null))
        : null,
    }
  }

  #find(externalId: string): Customer {
    const own = ownText(externalId)
    const id = customerBits(this.workspaceId, own)
    const before = this.#customers.size
    const customer = { number: this.#customers.add(id), id }
    if (customer.number === before) {
      this.#said.push(0)
      this.#tell(customer.number, { id, externalId: own, words: null })
    }
    if (this.#known.size >= mostKnown) this.#known.clear()
    this.#known.set(own, customer)
    return customer
  }

  /** A later word on a key counts. */
  #tell(number: number, news: News): void {
    const before = this.#news.get(number)
    if (!before) this.#news.set(number, { ...news, externalId: ownText(news.externalId) })
    else if (!before.words || !news.words) before.words = news.words
    else before.words = wordsOf({ ...before.words.attributes, ...news.words.attributes })
  }
}

/** Of an id, what a number holds exactly. */
function digestOf({ a, d }: IdBits): number {
  return (a >>> 0) * 2 ** 20 + (d >>> 12)
}

/** The sets of attributes that responses of a file share: a block says only those that are new. */
export class AttributeSetsSaid {
  readonly #sets = new IdTable()
  #news: { id: IdBits; json: string }[] = []

  add({ id, json }: Words): void {
    const before = this.#sets.size
    if (this.#sets.add(id) === before) this.#news.push({ id, json })
  }

  take(): EncodedAttributeSets | null {
    const news = inOrder(this.#news)
    this.#news = []
    if (news.length === 0) return null
    return { ids: idsOf(news), attributes: textArray(news.map(({ json }) => json)) }
  }
}

/** By id, so that those who write the same ones take their locks in the same order. */
function inOrder<T extends { id: IdBits }>(news: Iterable<T>): T[] {
  const all = [...news]
  return [...idOrder(all.map(({ id }) => id))].map((place) => all[place] as T)
}

function idsOf(news: readonly { id: IdBits }[]): Buffer {
  return uuidArray(news.length, (array, offset, index) =>
    writeBits(array, offset, (news[index] as { id: IdBits }).id),
  )
}
