import { hash } from 'node:crypto'
import type { Attributes } from '@/core/feedback/segment'
import { bitsOf, digestBits, type IdBits, idText } from './id-bits'

/**
 * What identifies a response where it comes from. `part` tells several answers
 * under one external id apart: the question's column, or the touchpoint's name.
 */
export type Identity =
  | { source: string; externalId: string; part: string }
  /** Without an external id: the row's cells, and the how-manieth such row of the file it is. */
  | { source: string; row: string; occurrence: number; part: string }

/**
 * The response's id, a UUID of version 8 (RFC 9562) made from its identity:
 * the same response arriving twice has the same id and is refused by its key.
 */
export function responseId(identity: Identity): string {
  return idText(
    'externalId' in identity
      ? namedResponse(identity.source, identity.externalId, identity.part)
      : nthResponse(identity.source, identity.row, identity.occurrence, identity.part),
  )
}

/** The id of a response that has an external one. */
export function namedResponse(source: string, externalId: string, part: string): IdBits {
  return namedBits(['id', source, externalId, part])
}

/** The id of a response that has none, by its row's digest and which of such rows it is. */
export function nthResponse(source: string, row: string, nth: number, part: string): IdBits {
  return namedBits(['row', source, row, nth, part])
}

/** The id of the customer with this external id; the same from every door, so that nobody has to look first. */
export function customerId(workspaceId: string, externalId: string): string {
  return idText(customerBits(workspaceId, externalId))
}

/** `customerId` as bits. */
export function customerBits(workspaceId: string, externalId: string): IdBits {
  return namedBits(['customer', workspaceId, externalId])
}

/** The id of a set of attributes: who says the same of two responses means one set. */
export function attributeSetId(attributes: Attributes): string {
  return idText(attributeSetBits(attributes))
}

/** `attributeSetId` as bits. */
export function attributeSetBits(attributes: Attributes): IdBits {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  return namedBits(['attributes', JSON.stringify(entries)])
}

/** A short digest that stands for a row's cells: as bits to find it by, and as text to name it by. */
export function rowDigest(cells: readonly string[]): { bits: IdBits; text: string } {
  const digest = hash('sha256', JSON.stringify(cells), 'binary')
  const text = Buffer.from(digest.slice(0, 18), 'binary').toString('base64').slice(0, 22)
  return { bits: bitsOf(digest), text }
}

/** A UUID of version 8: 122 bits of what the name comes to, and six that say so. */
function namedBits(name: readonly (string | number)[]): IdBits {
  const { a, b, c, d } = digestBits(JSON.stringify(name))
  return { a, b: (b & ~0xf000) | 0x8000, c: (c & 0x3fffffff) | 0x80000000, d }
}
