import { z } from 'zod'

/** What people may call themselves, and sign in with. Forms and server share these. */

export const PersonName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(100, 'Use at most 100 characters.')

/** Lower case, so that one person cannot have two accounts by spelling. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Enter an e-mail address.'))

/** A password as typed at sign-in: anything, so that old ones go on working. */
export const TypedPassword = z.string().min(1, 'Enter the password.').max(200)

export const WorkspaceName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(100, 'Use at most 100 characters.')

/** What an API key is for. */
export const KeyName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(100, 'Use at most 100 characters.')
