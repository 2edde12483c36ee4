import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long after a page was made its answer may come, in ms: people need a moment, pages get old. */
export const ticketAge = { least: 3_000, most: 24 * 60 * 60_000 } as const

/**
 * What a form's page carries: when it was made and a number of its own, with
 * proof that this server made it for this form. Nothing of it is stored; the
 * number tells an answer that is sent twice from a second answer.
 */
export type Ticket = { madeAt: number; nonce: string }

/** @param now milliseconds since 1970 */
export function makeTicket(secret: string, formId: string, now: number): string {
  const said = `${now.toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${said}.${proofOf(secret, formId, said)}`
}

/** Null when this server did not make it for this form. */
export function readTicket(secret: string, formId: string, text: string): Ticket | null {
  const [madeAt = '', nonce = '', proof = '', ...rest] = text.split('.')
  if (rest.length > 0) return null
  const expected = Buffer.from(proofOf(secret, formId, `${madeAt}.${nonce}`))
  const given = Buffer.from(proof)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return { madeAt: Number.parseInt(madeAt, 36), nonce }
}

function proofOf(secret: string, formId: string, said: string): string {
  return createHmac('sha256', secret).update(`form ${formId} ${said}`).digest('base64url')
}
