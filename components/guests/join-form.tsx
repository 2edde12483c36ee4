'use client'

import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { z } from 'zod'
import { forgetCopies } from '@/components/offline/forget-copies'
import { FormMessage } from '@/components/people/form-message'
import { PasswordInput } from '@/components/people/password-input'
import { Submit } from '@/components/people/submit'
import { useFields } from '@/components/people/use-fields'
import { type RouterOutputs, useTRPC } from '@/components/trpc/client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PersonName, TypedPassword } from '@/core/access/account'

/** Who came in, and where. */
export type Joined = RouterOutputs['guest']['join']

const Visitor = z.object({ name: PersonName, password: TypedPassword.optional() })

/** The one thing between a guest and the map: what the others shall call them. */
export function JoinForm({
  token,
  name,
  asksPassword,
  onJoined,
}: {
  token: string
  /** What they were called before; null: not known. */
  name: string | null
  asksPassword: boolean
  onJoined: (guest: Joined) => void
}) {
  const trpc = useTRPC()
  const fields = useFields(Visitor)
  const join = useMutation(
    trpc.guest.join.mutationOptions({
      // Also without a network: then it is said, and not waited for.
      networkMode: 'always',
      onSuccess: async (guest) => {
        await forgetCopies()
        onJoined(guest)
      },
      onError: fields.refuse,
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const visitor = fields.read(event)
    if (visitor) join.mutate({ token, ...visitor })
  }

  return (
    <form noValidate className="space-y-4" onSubmit={submit}>
      <Field
        label="Your name"
        hint="The others see it beside your edits."
        error={fields.errors.name}
      >
        {(control) => (
          <Input
            {...control}
            name="name"
            defaultValue={name ?? ''}
            autoComplete="name"
            enterKeyHint={asksPassword ? 'next' : 'go'}
            maxLength={100}
            className="h-10"
          />
        )}
      </Field>
      {asksPassword ? (
        <Field label="Password" error={fields.errors.password}>
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="off"
              autoCapitalize="off"
              enterKeyHint="go"
            />
          )}
        </Field>
      ) : null}
      <FormMessage>{fields.message}</FormMessage>
      <Submit size="lg" className="w-full" busy={join.isPending || join.isSuccess}>
        Join
      </Submit>
    </form>
  )
}
