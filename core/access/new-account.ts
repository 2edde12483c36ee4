import { z } from 'zod'
import { Email, PersonName } from './account'
import { NewPassword, ownPasswordProblem } from './new-password'

const fields = { name: PersonName, email: Email }

/** A new person, as forms and server ask for one. */
export const NewAccount = z.object({ ...fields, password: NewPassword }).superRefine(notOwnWord)

/** The same where the password may be left out, because nobody has one. */
export const NewAccountPerhapsWithout = z
  .object({ ...fields, password: NewPassword.optional() })
  .superRefine(notOwnWord)

function notOwnWord(
  account: { name: string; email: string; password?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (account.password === undefined) return
  const message = ownPasswordProblem(account.password, account)
  if (message) context.addIssue({ code: 'custom', path: ['password'], message })
}
