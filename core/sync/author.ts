import { z } from 'zod'

/** Who made a change, or is there. */
export const Author = z.object({
  kind: z.enum(['user', 'key', 'system', 'guest']),
  id: z.string().nullable(),
  name: z.string(),
})
export type Author = z.infer<typeof Author>
