import { z } from 'zod'

/** Names somebody who can be mentioned, react and read: a member or a guest. */
export const PersonRef = z.string().regex(/^(user|guest):[0-9a-f-]{36}$/)
export type PersonRef = z.infer<typeof PersonRef>

export function personRef(kind: 'user' | 'guest', id: string): PersonRef {
  return `${kind}:${id}`
}
