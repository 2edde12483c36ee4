'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Field } from '@/components/ui/field'
import { toast } from '@/components/ui/toast'
import { NewPassword, TypedPassword } from '@/core/access/account'
import { FormMessage } from './form-message'
import { PasswordInput } from './password-input'
import { Section } from './section'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Passwords = z.object({ current: TypedPassword, next: NewPassword })

/** Changes the password, and so ends one's sessions elsewhere. */
export function PasswordForm() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(Passwords)
  const change = useMutation(trpc.account.changePassword.mutationOptions())
  const [round, setRound] = useState(0)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const passwords = fields.read(event)
    if (!passwords) return
    await change.mutateAsync(passwords)
    setRound(round + 1)
    toast('Your password is changed. Other sessions have ended.')
    await queries.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() })
  }

  return (
    <Section title="Password" lead="A new password ends your sessions on other devices.">
      <form
        // A new key empties the fields.
        key={round}
        noValidate
        className="space-y-4 p-4"
        onSubmit={(event) => submit(event).catch(fields.refuse)}
      >
        <Field label="Current password" error={fields.errors.current}>
          {(control) => (
            <PasswordInput {...control} name="current" autoComplete="current-password" />
          )}
        </Field>
        <Field label="New password" hint="At least 10 characters." error={fields.errors.next}>
          {(control) => <PasswordInput {...control} name="next" autoComplete="new-password" />}
        </Field>
        <FormMessage>{fields.message}</FormMessage>
        <Submit variant="secondary" busy={change.isPending}>
          Change the password
        </Submit>
      </form>
    </Section>
  )
}
