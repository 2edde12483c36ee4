import { z } from 'zod'
import { isCommon, isOwnWord, type Owner } from './guessable'

const commonText = 'Many people have had this password, so it is guessed first. Choose another one.'
const ownWordText =
  'Your name, your e-mail address and our name are guessed first. Choose another one.'

/** Characters as people count them. */
const length = (text: string) => [...text].length

/** Long rather than strange, and none of those that are guessed first. The upper bound keeps hashing cheap. */
export const NewPassword = z
  .string()
  .refine((text) => length(text) >= 10, { error: 'Use at least 10 characters.', abort: true })
  .refine((text) => length(text) <= 200, { error: 'Use at most 200 characters.', abort: true })
  .refine((text) => !isCommon(text), commonText)

/** A new password of somebody who is known. */
export function newPasswordOf(owner: Owner) {
  return NewPassword.refine((text) => ownPasswordProblem(text, owner) === null, ownWordText)
}

/** Why this person cannot have this password, though others could; null: they can. */
export function ownPasswordProblem(password: string, owner: Owner): string | null {
  return isOwnWord(password, owner) ? ownWordText : null
}
