'use client'

import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { Field } from '@/components/ui/field'
import { TypedPassword } from '@/core/access/account'
import { EmailInput } from './email-input'
import { FormMessage } from './form-message'
import { PasswordInput } from './password-input'
import { signIn, signInMessages } from './session'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Credentials = z.object({
  email: z.string().trim().min(1, 'Enter your e-mail address.').max(254),
  password: TypedPassword,
})

/** Signs in with e-mail address and password, and goes on to `next`. */
export function PasswordSignIn({
  next,
  email,
  onEmail,
}: {
  next: string
  /** What was typed so far. */
  email: string
  onEmail: (email: string) => void
}) {
  const fields = useFields(Credentials)
  const [busy, setBusy] = useState(false)

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
    <form noValidate className="space-y-4" onSubmit={submit}>
      <EmailInput error={fields.errors.email} value={email} onChange={onEmail} />
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
  )
}
