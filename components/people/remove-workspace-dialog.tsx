'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { graceDays } from '@/core/access/closing'
import { FormMessage } from './form-message'
import type { Workspace } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Confirmed = z.object({ confirmName: z.string().trim().min(1, 'Enter the name.') })

/** Decides that the workspace goes, once its name has been typed. */
export function RemoveWorkspaceDialog({
  workspace,
  onClose,
}: {
  workspace: Workspace
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(Confirmed)
  const remove = useMutation(
    trpc.workspace.remove.mutationOptions({
      onError: fields.refuse,
      onSuccess: async () => {
        await queries.invalidateQueries()
        onClose()
      },
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const confirmed = fields.read(event)
    if (confirmed) remove.mutate({ workspaceId: workspace.id, ...confirmed })
  }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-md">
        <DialogHeader>
          <DialogTitle>
            Remove <bdi>{workspace.name}</bdi>?
          </DialogTitle>
          <DialogDescription>
            {`From now on nobody can change anything in it, and links, forms, webhooks and keys are closed. An owner can bring it back for ${graceDays} days; then everything in it is deleted for good.`}
          </DialogDescription>
        </DialogHeader>
        <form noValidate className="space-y-4" onSubmit={submit}>
          <Field label="Type the name of the workspace" error={fields.errors.confirmName}>
            {(control) => <Input {...control} name="confirmName" autoComplete="off" />}
          </Field>
          <FormMessage>{fields.message}</FormMessage>
          <DialogFooter>
            <Button variant="secondary" onClick={onClose}>
              Cancel
            </Button>
            <Submit variant="danger" busy={remove.isPending}>
              Remove the workspace
            </Submit>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
