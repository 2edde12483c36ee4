'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { PersonName } from '@/core/access/account'
import { FormMessage } from './form-message'
import { Section } from './section'
import type { Me } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Named = z.object({ name: PersonName })

/** Who one is to the others. */
export function NameForm({ user }: { user: Me['user'] }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(Named)
  const update = useMutation(
    trpc.account.update.mutationOptions({
      onError: fields.refuse,
      onSuccess: () => {
        toast('Your name is saved.')
        return queries.invalidateQueries()
      },
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const named = fields.read(event)
    if (named) update.mutate(named)
  }

  return (
    <Section title="You">
      <form noValidate className="space-y-4 p-4" onSubmit={submit}>
        <Field label="Name" error={fields.errors.name}>
          {(control) => (
            <div className="flex gap-2">
              <Input {...control} name="name" autoComplete="name" defaultValue={user.name} />
              <Submit variant="secondary" busy={update.isPending}>
                Save
              </Submit>
            </div>
          )}
        </Field>
        <p className="break-words text-muted-foreground text-sm">
          You sign in as <bdi className="text-foreground">{user.email}</bdi>.
        </p>
        <FormMessage>{fields.message}</FormMessage>
      </form>
    </Section>
  )
}
