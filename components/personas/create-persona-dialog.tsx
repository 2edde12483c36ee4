'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { SubmitEvent } from 'react'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
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
import { personaLimits } from '@/core/persona/persona'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** Asks for name and role, and goes to the new persona's page for the rest. */
export function CreatePersonaDialog({ open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="sm:max-w-md">
        <DialogHeader>
          <DialogTitle>New persona</DialogTitle>
          <DialogDescription>Goals, needs and the rest come on the next page.</DialogDescription>
        </DialogHeader>
        <CreatePersonaForm onCancel={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

function CreatePersonaForm({ onCancel }: { onCancel: () => void }) {
  const { id: workspaceId } = useWorkspace()
  const create = useCreatePersona()
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [name, role] = [form.get('name'), form.get('role')].map((value) => String(value ?? ''))
    create.mutate({ workspaceId, name: name ?? '', role })
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label="Name" error={create.error ? failureOf(create.error).message : undefined}>
        {(control) => <Input {...control} name="name" maxLength={personaLimits.name} required />}
      </Field>
      <Field label="Role" hint="What they do, such as “Frequent flyer”.">
        {(control) => <Input {...control} name="role" maxLength={personaLimits.role} />}
      </Field>
      <DialogFooter>
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" disabled={create.isPending}>
          Create persona
        </Button>
      </DialogFooter>
    </form>
  )
}

function useCreatePersona() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const { slug } = useWorkspace()
  return useMutation(
    trpc.persona.create.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/w/${slug}/personas/${id}`)
        await queries.invalidateQueries({ queryKey: trpc.persona.list.queryKey() })
      },
    }),
  )
}
