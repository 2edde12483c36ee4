import type { NodemailerError } from 'nodemailer'

/** Failures on the way to the mail server, which may be another at the next attempt. */
const onTheWay = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROTOCOL', 'EABORT'])

/** Whether the same e-mail may go out at a later attempt: the server says so, or was not reached. */
export function isTemporary(error: unknown): boolean {
  const { code, permanent } = error as NodemailerError
  if (permanent !== undefined) return !permanent
  return code !== undefined && onTheWay.has(code)
}
