'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { KeyName } from '@/core/access/account'
import { assignableRoles } from '@/core/access/membership'
import type { Role } from '@/core/access/roles'
import { FormMessage } from './form-message'
import { OnceDialog } from './once-dialog'
import { RoleSelect } from './role-select'
import type { Workspace } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

const NewKey = z.object({ name: KeyName })

/** Makes an API key, and then shows it, once. */
export function ApiKeyDialog({
  workspace,
  onClose,
}: {
  workspace: Workspace
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(NewKey)
  const [role, setRole] = useState<Role>('viewer')
  const create = useMutation(
    trpc.apiKey.create.mutationOptions({
      onError: fields.refuse,
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.apiKey.list.queryKey() }),
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const key = fields.read(event)
    if (key) create.mutate({ workspaceId: workspace.id, role, ...key })
  }

  return (
    <OnceDialog
      title="New API key"
      description="Whoever has the key works in this workspace with the role you choose."
      made={
        create.data
          ? {
              label: 'API key',
              hint: 'It is shown this once. Keep it where you keep passwords.',
              value: create.data.key,
            }
          : null
      }
      onClose={onClose}
    >
      <form noValidate className="space-y-4" onSubmit={submit}>
        <Field label="Name" hint="What the key is for." error={fields.errors.name}>
          {(control) => <Input {...control} name="name" autoComplete="off" />}
        </Field>
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
        <FormMessage>{fields.message}</FormMessage>
        <DialogFooter>
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Submit busy={create.isPending}>Make the key</Submit>
        </DialogFooter>
      </form>
    </OnceDialog>
  )
}
