import { z } from 'zod'
import { Email } from '@/core/access/account'

/** Who an e-mail is from or to; the name may be empty. */
export type MailAddress = { name: string; address: string }

const form = /^(?:(?<name>[^<>]*)<(?<inBrackets>[^<>]+)>|(?<alone>[^<>]+))$/

/** `maps@example.org` or `Throughline <maps@example.org>`. */
export const WrittenAddress = z.string().transform((text, context): MailAddress => {
  const { name = '', inBrackets, alone } = form.exec(text.trim())?.groups ?? {}
  const address = Email.safeParse(inBrackets ?? alone)
  if (address.success) return { name: unquoted(name.trim()), address: address.data }
  context.addIssue('must be an e-mail address, or a name with one: Throughline <maps@example.org>')
  return z.NEVER
})

function unquoted(name: string): string {
  return /^"(.*)"$/.exec(name)?.[1] ?? name
}
