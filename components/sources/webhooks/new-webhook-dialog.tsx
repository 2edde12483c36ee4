'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { FormMessage } from '@/components/people/form-message'
import { OnceDialog } from '@/components/people/once-dialog'
import { Submit } from '@/components/people/submit'
import { useFields } from '@/components/people/use-fields'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { addressWithSecret } from './secret-words'

const NewWebhook = z.object({ name: z.string().trim().min(1, 'Give it a name.').max(200) })

/** Makes a webhook, and then shows its address, once. */
export function NewWebhookDialog({
  journeyId,
  onClose,
}: {
  journeyId: string
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(NewWebhook)
  const create = useMutation(
    trpc.source.createWebhook.mutationOptions({
      onError: fields.refuse,
      onSuccess: () => queries.invalidateQueries(trpc.source.pathFilter()),
    }),
  )
  return (
    <OnceDialog
      title="New webhook"
      description="Let the program send one message first: it is kept as a sample, from which you say how to read it."
      made={create.data ? addressWithSecret(create.data) : null}
      onClose={onClose}
    >
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          const webhook = fields.read(event)
          if (webhook) create.mutate({ journeyId, ...webhook })
        }}
      >
        <Field
          label="Name"
          hint="What sends the answers. They carry it as their source."
          error={fields.errors.name}
        >
          {(control) => <Input {...control} dir="auto" name="name" autoComplete="off" />}
        </Field>
        <FormMessage>{fields.message}</FormMessage>
        <DialogFooter>
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Submit busy={create.isPending}>Make the webhook</Submit>
        </DialogFooter>
      </form>
    </OnceDialog>
  )
}
