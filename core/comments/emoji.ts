import { z } from 'zod'

/** Different emoji on one comment. */
export const mostEmoji = 20

// Written out, since the flag is younger than the language level of the code around.
const flags: string = 'v'
const oneEmoji = new RegExp('^\\p{RGI_Emoji}$', flags)

/** One emoji, of those that everybody's system can draw as one: flags, families and skin tones too. */
export const Emoji = z
  .string()
  .max(64)
  .refine((text) => oneEmoji.test(text), 'Choose one emoji.')
