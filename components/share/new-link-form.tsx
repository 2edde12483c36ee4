'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { guestWords } from '@/components/guests/guest-words'
import { FormMessage } from '@/components/people/form-message'
import { Submit } from '@/components/people/submit'
import { useFields } from '@/components/people/use-fields'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Segmented } from '@/components/ui/segmented'
import { type GuestRole, guestRoles } from '@/core/access/roles'
import { LinkLabel, LinkPassword } from '@/core/access/sharing'
import { type Expiry, endOf, expiryNames } from './expiry'

const NewLink = z.object({ label: LinkLabel, password: z.union([z.literal(''), LinkPassword]) })

/** Makes a link: what its guests may, until when, and whether they need a password. */
export function NewLinkForm({
  journeyId,
  onMade,
  onCancel,
}: {
  journeyId: string
  onMade: () => void
  /** Null: there is nothing to go back to. */
  onCancel: (() => void) | null
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(NewLink)
  const [role, setRole] = useState<GuestRole>('editor')
  const [expiry, setExpiry] = useState<Expiry>('week')
  const create = useMutation(
    trpc.share.create.mutationOptions({
      onError: fields.refuse,
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.share.list.queryKey({ journeyId }) })
        onMade()
      },
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const typed = fields.read(event)
    if (!typed) return
    const { label, password } = typed
    const expiresAt = endOf(expiry, new Date())
    create.mutate({ journeyId, role, label, expiresAt, password: password || null })
  }

  return (
    <form noValidate className="space-y-4 rounded-md border p-4" onSubmit={submit}>
      <div className="space-y-1.5">
        <Label>Guests can</Label>
        <Segmented
          label="Guests can"
          value={role}
          options={guestRoles.map((value) => ({ value, label: guestWords[value].name }))}
          onChange={setRole}
          className="flex w-fit"
        />
        <p className="text-muted-foreground text-sm">{guestWords[role].means}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="The link ends">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={expiry}
              names={expiryNames}
              onChange={setExpiry}
              className="w-full"
            />
          )}
        </Field>
        <Field label="Password, if you want one" error={fields.errors.password}>
          {(control) => (
            <Input {...control} dir="ltr" name="password" autoComplete="off" spellCheck={false} />
          )}
        </Field>
      </div>
      <Field label="What it is for, for your list" error={fields.errors.label}>
        {(control) => (
          <Input {...control} name="label" placeholder="Workshop in May" autoComplete="off" />
        )}
      </Field>
      <FormMessage>{fields.message}</FormMessage>
      <div className="flex justify-end gap-2">
        {onCancel ? (
          <Button variant="secondary" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        <Submit busy={create.isPending}>Make the link</Submit>
      </div>
    </form>
  )
}
