'use client'

import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { TypedPassword } from '@/core/access/account'
import { Entrance } from './entrance'
import { FormMessage } from './form-message'
import { PasswordInput } from './password-input'
import { signIn, signInMessages } from './session'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Credentials = z.object({
  email: z.string().trim().min(1, 'Enter your e-mail address.').max(254),
  password: TypedPassword,
})

/**
 * Signs in and goes on to `next`, a path of ours. Who is signed in goes there at once.
 * @param hasEnded a session of theirs has ended in this browser
 */
export function SignInForm({ next, hasEnded }: { next: string; hasEnded: boolean }) {
  const trpc = useTRPC()
  const me = useQuery(trpc.account.me.queryOptions())
  const setup = useQuery(trpc.setup.status.queryOptions({}))
  const fields = useFields(Credentials)
  const [busy, setBusy] = useState(false)
  const signedIn = Boolean(me.data)
  useEffect(() => {
    if (signedIn) window.location.replace(next)
  }, [signedIn, next])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const credentials = fields.read(event)
    if (!credentials) return
    setBusy(true)
    const outcome = await signIn(credentials.email, credentials.password)
    // A whole new page: nothing of an earlier person's data stays in memory.
    if (outcome === 'signed-in') return window.location.assign(next)
    fields.setMessage(signInMessages[outcome])
    setBusy(false)
  }

  return (
    <Entrance title="Sign in">
      {setup.data?.open ? (
        <p className="rounded-sm bg-warning-soft p-2.5 text-sm text-warning">
          Nobody owns this installation yet. Open the set-up link that the terminal shows.
        </p>
      ) : null}
      {hasEnded ? (
        <p role="status" className="rounded-sm bg-muted p-2.5 text-sm">
          You have been signed out here. Sign in to go on where you were.
        </p>
      ) : null}
      <form noValidate className="space-y-4" onSubmit={submit}>
        <Field label="E-mail address" error={fields.errors.email}>
          {(control) => (
            <Input
              {...control}
              dir="ltr"
              name="email"
              type="email"
              autoComplete="username"
              className="h-10"
            />
          )}
        </Field>
        <Field label="Password" error={fields.errors.password}>
          {(control) => (
            <PasswordInput {...control} name="password" autoComplete="current-password" />
          )}
        </Field>
        <FormMessage>{fields.message}</FormMessage>
        <Submit size="lg" className="w-full" busy={busy}>
          Sign in
        </Submit>
      </form>
    </Entrance>
  )
}
