'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { WorkspaceName } from '@/core/access/account'
import { FormMessage } from './form-message'
import { RemoveWorkspaceDialog } from './remove-workspace-dialog'
import { Section } from './section'
import type { Workspace } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Named = z.object({ name: WorkspaceName })

/** The workspace's name, and for its owner the way to delete it. */
export function WorkspaceSettings({ workspace }: { workspace: Workspace }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fields = useFields(Named)
  const [removing, setRemoving] = useState(false)
  const update = useMutation(
    trpc.workspace.update.mutationOptions({
      onError: fields.refuse,
      onSuccess: () => {
        toast('The name is saved.')
        return queries.invalidateQueries()
      },
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const named = fields.read(event)
    if (named) update.mutate({ workspaceId: workspace.id, ...named })
  }

  return (
    <Section title="Workspace">
      <form noValidate className="space-y-4 p-4" onSubmit={submit}>
        <Field label="Name" error={fields.errors.name}>
          {(control) => (
            <div className="flex gap-2">
              <Input {...control} name="name" autoComplete="off" defaultValue={workspace.name} />
              <Submit variant="secondary" busy={update.isPending}>
                Save
              </Submit>
            </div>
          )}
        </Field>
        <FormMessage>{fields.message}</FormMessage>
      </form>
      {workspace.abilities.includes('workspace.remove') ? (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t p-4">
          <p className="text-muted-foreground">
            Removing the workspace takes its journeys, personas and feedback along.
          </p>
          <Button variant="secondary" className="text-danger" onClick={() => setRemoving(true)}>
            Remove the workspace
          </Button>
        </div>
      ) : null}
      {removing ? (
        <RemoveWorkspaceDialog workspace={workspace} onClose={() => setRemoving(false)} />
      ) : null}
    </Section>
  )
}
