'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
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

/** Asks for a name, makes the workspace and goes there. */
export function CreateWorkspaceDialog({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const [name, setName] = useState('')
  const create = useMutation(
    trpc.workspace.create.mutationOptions({
      onSuccess: async ({ slug }) => {
        await queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() })
        onOpenChange(false)
        router.push(`/w/${slug}`)
      },
    }),
  )
  function submit(event: SubmitEvent) {
    event.preventDefault()
    create.mutate({ name })
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="sm:max-w-md">
        <DialogHeader>
          <DialogTitle>New workspace</DialogTitle>
          <DialogDescription>
            A private space for one team: its journeys, personas and feedback.
          </DialogDescription>
        </DialogHeader>
        <form onSubmit={submit} className="space-y-4">
          <Field label="Name" error={create.error ? failureOf(create.error).message : undefined}>
            {(control) => (
              <Input
                {...control}
                value={name}
                onChange={(event) => setName(event.target.value)}
                maxLength={100}
                required
              />
            )}
          </Field>
          <DialogFooter>
            <Button variant="secondary" onClick={() => onOpenChange(false)}>
              Cancel
            </Button>
            <Button type="submit" disabled={create.isPending}>
              Create workspace
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
