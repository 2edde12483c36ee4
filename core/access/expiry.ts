import { z } from 'zod'

/** When something ends by itself; null: it does not. */
export const Expiry = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date > new Date(), 'Choose a time that is still to come.')
  .nullable()
