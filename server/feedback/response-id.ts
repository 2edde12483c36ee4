import { hash } from 'node:crypto'
import type { Attributes } from '@/core/feedback/segment'

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
  return 'externalId' in identity
    ? namedId(['id', identity.source, identity.externalId, identity.part])
    : namedId(['row', identity.source, identity.row, identity.occurrence, identity.part])
}

/** The id of the customer with this external id; the same from every door, so that nobody has to look first. */
export function customerId(workspaceId: string, externalId: string): string {
  return namedId(['customer', workspaceId, externalId])
}

/** The id of a set of attributes: who says the same of two responses means one set. */
export function attributeSetId(attributes: Attributes): string {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  return namedId(['attributes', JSON.stringify(entries)])
}

/** A short digest that stands for a row's cells. */
export function rowDigest(cells: readonly string[]): string {
  return hash('sha256', JSON.stringify(cells), 'base64').slice(0, 22)
}

function namedId(name: readonly (string | number)[]): string {
  const hex = hash('sha256', JSON.stringify(name), 'hex')
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
