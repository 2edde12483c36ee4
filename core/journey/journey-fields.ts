import { z } from 'zod'
import { limits } from './records'

/** A journey's own title; unlike a record's, it may not be empty. */
export const JourneyTitle = z
  .string()
  .trim()
  .min(1, 'A journey needs a title.')
  .max(limits.title, 'A title may have up to 300 characters.')

/** Personas of one journey, in the order they are shown. */
export const JourneyPersonas = z.array(z.uuid()).max(20, 'A journey may have up to 20 personas.')
