import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A share link's token: 20 letters and digits in four groups, since it is read
 * from a screen and typed into a laptop as often as it is scanned. Half of it
 * is the link's id, half proves that this server made it, so that it is stored
 * nowhere and can be shown at any time. Another secret makes other tokens: all
 * links that were handed out then end.
 */

/** Crockford's alphabet: nothing in it is taken for something else. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idDigits = 12
const idBits = 48n
const proofBits = 52n
const length = 20

/** Ids of links are random in their last 48 bits and otherwise alike, so that a token can hold one. */
const idPrefix = '00000000-0000-8000-8000-'

export function newLinkId(): string {
  return idPrefix + randomBytes(idDigits / 2).toString('hex')
}

/** @param id made by `newLinkId` */
export function linkToken(secret: string, id: string): string {
  const number = (BigInt(`0x${id.slice(idPrefix.length)}`) << proofBits) | proofOf(secret, id)
  return encode(number).replace(/.{5}(?=.)/g, '$&-')
}

/**
 * The id of the link that a token is of, however it was typed: case, spaces and
 * hyphens do not matter. Null when this server did not make it.
 */
export function readLinkToken(secret: string, token: string): string | null {
  const number = decode(token)
  if (number === null) return null
  const digits = (number >> proofBits).toString(16).padStart(idDigits, '0')
  const id = idPrefix + digits
  const given = number & ((1n << proofBits) - 1n)
  return isEqual(given, proofOf(secret, id)) ? id : null
}

function proofOf(secret: string, id: string): bigint {
  const mac = createHmac('sha256', secret).update(`share link ${id}`).digest()
  return mac.readBigUInt64BE() >> (64n - proofBits)
}

function isEqual(a: bigint, b: bigint): boolean {
  const bytes = (value: bigint) => {
    const buffer = Buffer.alloc(8)
    buffer.writeBigUInt64BE(value)
    return buffer
  }
  return timingSafeEqual(bytes(a), bytes(b))
}

function encode(number: bigint): string {
  let text = ''
  for (let shift = idBits + proofBits - 5n; shift >= 0n; shift -= 5n) {
    text += alphabet[Number((number >> shift) & 31n)]
  }
  return text
}

function decode(token: string): bigint | null {
  const text = token.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  if (text.length !== length) return null
  let number = 0n
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    number = (number << 5n) | BigInt(value)
  }
  return number
}
