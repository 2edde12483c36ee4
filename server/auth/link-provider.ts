import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { type AuthRequest, beginSession, inOwnWords, type Parts } from './begin-session'

const Shown = z.object({ token: z.string().max(200) })

/** Sign-in with a link that was sent by e-mail. */
export function linkProvider(parts: Parts, request: AuthRequest) {
  return Credentials({
    id: 'link',
    credentials: { token: { type: 'text' } },
    authorize: async (given) => {
      const shown = Shown.safeParse(given)
      if (!shown.success) return null
      return inOwnWords(parts, request, async () => {
        const person = await parts.signInLinks.use(shown.data.token)
        return person && beginSession(parts, request, person, 'link')
      })
    },
  })
}
