'use client'

import { useMutation } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Badge } from '@/components/ui/badge'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { WorkspaceName } from '@/core/access/account'
import { FormMessage } from './form-message'
import { roleWords } from './role-words'
import { Section } from './section'
import type { Me } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

/** The workspaces one belongs to, and for those who may, the way to make another. */
export function Workspaces({ me }: { me: Me }) {
  return (
    <Section title="Workspaces">
      {me.workspaces.length === 0 ? (
        <p className="p-4 text-muted-foreground">
          You belong to no workspace. Ask somebody for an invitation.
        </p>
      ) : null}
      <ul className="divide-y">
        {me.workspaces.map((workspace) => (
          <li key={workspace.id}>
            <a
              href={`/w/${workspace.slug}`}
              className="focus-ring flex items-center gap-3 rounded-md px-4 py-3 hover:bg-accent"
            >
              <bdi className="min-w-0 flex-1 truncate font-medium">{workspace.name}</bdi>
              <Badge variant="outline">{roleWords[workspace.role].name}</Badge>
              <ChevronRight className="size-4 text-muted-foreground rtl:rotate-180" aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      {me.mayCreateWorkspaces ? <NewWorkspace /> : null}
    </Section>
  )
}

const Named = z.object({ name: WorkspaceName })

function NewWorkspace() {
  const trpc = useTRPC()
  const fields = useFields(Named)
  const create = useMutation(
    trpc.workspace.create.mutationOptions({
      onError: fields.refuse,
      onSuccess: ({ slug }) => window.location.assign(`/w/${slug}`),
    }),
  )

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const named = fields.read(event)
    if (named) create.mutate(named)
  }

  return (
    <form noValidate className="space-y-4 border-t p-4" onSubmit={submit}>
      <Field label="New workspace" error={fields.errors.name}>
        {(control) => (
          <div className="flex gap-2">
            <Input {...control} name="name" autoComplete="off" placeholder="Name" />
            <Submit variant="secondary" busy={create.isPending || create.isSuccess}>
              Create
            </Submit>
          </div>
        )}
      </Field>
      <FormMessage>{fields.message}</FormMessage>
    </form>
  )
}
