'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { TypedPassword } from '@/core/access/account'
import { newPasswordOf } from '@/core/access/new-password'
import { FormMessage } from './form-message'
import { PasswordInput } from './password-input'
import { Section } from './section'
import type { Me } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

/** One's password: to be changed, or set anew by who has come without it. Nothing where nobody has one. */
export function PasswordForm({ user }: { user: Me['user'] }) {
  const trpc = useTRPC()
  const password = useQuery(trpc.account.password.queryOptions())
  const way = password.data?.way
  if (way === 'off') return null
  return (
    <Section title="Password" lead="A new password ends your sessions in all other browsers.">
      {password.isPending ? (
        <div role="status" aria-label="Loading" className="space-y-4 p-4">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-8 w-44" />
        </div>
      ) : null}
      {password.isError ? (
        <ErrorNotice
          message={failureOf(password.error).message}
          onRetry={() => password.refetch()}
        />
      ) : null}
      {way === 'change' ? <ChangePassword user={user} /> : null}
      {way === 'set' ? <SetPassword user={user} /> : null}
      {way === 'signInFirst' ? (
        <p className="p-4 text-muted-foreground">
          You have no password. To set one, sign out and in again first.
        </p>
      ) : null}
    </Section>
  )
}

/** What follows a new password: the sessions elsewhere have ended. */
function useAfterwards() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return async (text: string) => {
    toast(text)
    await Promise.all([
      queries.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
      queries.invalidateQueries({ queryKey: trpc.account.password.queryKey() }),
    ])
  }
}

function ChangePassword({ user }: { user: Me['user'] }) {
  const trpc = useTRPC()
  const fields = useFields(z.object({ current: TypedPassword, next: newPasswordOf(user) }))
  const change = useMutation(trpc.account.changePassword.mutationOptions())
  const afterwards = useAfterwards()
  const [round, setRound] = useState(0)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const passwords = fields.read(event)
    if (!passwords) return
    await change.mutateAsync(passwords)
    setRound(round + 1)
    await afterwards('Your password is changed. Other sessions have ended.')
  }

  return (
    <form
      // A new key empties the fields.
      key={round}
      noValidate
      className="space-y-4 p-4"
      onSubmit={(event) => submit(event).catch(fields.refuse)}
    >
      <Field label="Current password" error={fields.errors.current}>
        {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" />}
      </Field>
      <NewPasswordField error={fields.errors.next} />
      <FormMessage>{fields.message}</FormMessage>
      <Submit variant="secondary" busy={change.isPending}>
        Change the password
      </Submit>
    </form>
  )
}

function SetPassword({ user }: { user: Me['user'] }) {
  const trpc = useTRPC()
  const fields = useFields(z.object({ next: newPasswordOf(user) }))
  const set = useMutation(trpc.account.setPassword.mutationOptions())
  const afterwards = useAfterwards()

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const typed = fields.read(event)
    if (!typed) return
    await set.mutateAsync(typed)
    await afterwards('Your password is set. Other sessions have ended.')
  }

  return (
    <form
      noValidate
      className="space-y-4 p-4"
      onSubmit={(event) => submit(event).catch(fields.refuse)}
    >
      <p className="text-muted-foreground">
        You have just signed in without a password, so you can set one here.
      </p>
      <NewPasswordField error={fields.errors.next} />
      <FormMessage>{fields.message}</FormMessage>
      <Submit variant="secondary" busy={set.isPending}>
        Set the password
      </Submit>
    </form>
  )
}

function NewPasswordField({ error }: { error: string | undefined }) {
  return (
    <Field label="New password" hint="At least 10 characters." error={error}>
      {(control) => <PasswordInput {...control} name="next" autoComplete="new-password" />}
    </Field>
  )
}
