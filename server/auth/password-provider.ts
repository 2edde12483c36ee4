import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Origin } from '@/server/audit/record-deed'
import { recordFailedSignIn } from '@/server/audit/record-sign-in'
import { type AuthRequest, beginSession, inOwnWords, type Parts } from './begin-session'
import { emailKey } from './sign-in'

const Typed = z.object({ email: z.string().max(254), password: z.string().max(200) })

/** Sign-in with e-mail address and password. */
export function passwordProvider(parts: Parts, request: AuthRequest) {
  return Credentials({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (given) => {
      const typed = Typed.safeParse(given)
      if (!typed.success) return null
      return inOwnWords(parts, request, async () => {
        const person = await parts.signIn.attempt({ ...typed.data, address: request.address })
        if (person) return beginSession(parts, request, person, 'password')
        tellOfFailure(parts, emailKey(typed.data.email), request)
        return null
      })
    },
  })
}

/** Nobody waits for it: the time of an answer must not tell whether the person exists. */
function tellOfFailure({ db, log }: Parts, email: string, { address, agent }: Origin): void {
  recordFailedSignIn(db, email, { address, agent }, 'password').catch((err: unknown) =>
    log.error({ err }, 'a failed sign-in could not be recorded'),
  )
}
