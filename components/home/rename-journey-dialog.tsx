'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { limits } from '@/core/journey/records'
import type { JourneyItem } from './journey'

type Props = { journey: JourneyItem | null; onClose: () => void }

/** Asks for a journey's new title; open while there is a journey. */
export function RenameJourneyDialog({ journey, onClose }: Props) {
  return (
    <Dialog open={journey !== null} onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-md" aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>Rename journey</DialogTitle>
        </DialogHeader>
        {journey ? <RenameForm journey={journey} onClose={onClose} /> : null}
      </DialogContent>
    </Dialog>
  )
}

function RenameForm({ journey, onClose }: { journey: JourneyItem; onClose: () => void }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const rename = useMutation(
    trpc.journey.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.journey.list.queryKey() })
        onClose()
      },
    }),
  )
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title') ?? '')
    rename.mutate({ journeyId: journey.id, title })
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label="Title" error={rename.error ? failureOf(rename.error).message : undefined}>
        {(control) => (
          <Input
            {...control}
            name="title"
            defaultValue={journey.title}
            maxLength={limits.title}
            onFocus={(event) => event.target.select()}
            required
          />
        )}
      </Field>
      <DialogFooter>
        <Button variant="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={rename.isPending}>
          Rename
        </Button>
      </DialogFooter>
    </form>
  )
}
