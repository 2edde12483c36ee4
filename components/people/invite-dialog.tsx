'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Email } from '@/core/access/account'
import { assignableRoles } from '@/core/access/membership'
import type { Role } from '@/core/access/roles'
import { FormMessage } from './form-message'
import { OnceDialog } from './once-dialog'
import { RoleSelect } from './role-select'
import type { Workspace } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Guest = z.object({ email: z.union([z.literal(''), Email]) })

/** Makes an invitation, and then shows its link, once. */
export function InviteDialog({
  workspace,
  onClose,
}: {
  workspace: Workspace
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(Guest)
  const [role, setRole] = useState<Role>('editor')
  const create = useMutation(
    trpc.invitation.create.mutationOptions({
      onError: fields.refuse,
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.invitation.list.queryKey() }),
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const guest = fields.read(event)
    if (!guest) return
    create.mutate({ workspaceId: workspace.id, role, email: guest.email || undefined })
  }

  return (
    <OnceDialog
      title="Invite somebody"
      description="You get a link to send. It works for one person, for seven days."
      made={
        create.data
          ? {
              label: 'Invitation link',
              hint: 'It is shown this once. Send it to the person you invite.',
              value: create.data.url,
            }
          : null
      }
      onClose={onClose}
    >
      <form noValidate className="space-y-4" onSubmit={submit}>
        <Field label="Role">
          {({ id }) => (
            <RoleSelect
              id={id}
              value={role}
              roles={assignableRoles(workspace.role)}
              onChange={setRole}
              className="w-full"
            />
          )}
        </Field>
        <Field
          label="E-mail address, if the link is for one person only"
          error={fields.errors.email}
        >
          {(control) => (
            <Input {...control} dir="ltr" name="email" type="email" autoComplete="off" />
          )}
        </Field>
        <FormMessage>{fields.message}</FormMessage>
        <DialogFooter>
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Submit busy={create.isPending}>Make the link</Submit>
        </DialogFooter>
      </form>
    </OnceDialog>
  )
}
