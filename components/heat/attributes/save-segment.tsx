'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import type { AttributeCondition } from '@/core/heat/filters'

const kinds = {
  demographic: 'Demographic',
  firmographic: 'Firmographic',
  psychographic: 'Psychographic',
  behavioural: 'Behavioural',
  geographic: 'Geographic',
}
type Kind = keyof typeof kinds

/** Keeps the present choice of attributes as a segment, for all journeys of the workspace. */
export function SaveSegment({
  workspaceId,
  conditions,
}: {
  workspaceId: string
  conditions: readonly AttributeCondition[]
}) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('demographic')
  const create = useMutation(
    trpc.segment.create.mutationOptions({
      onSuccess: async (segment) => {
        setName('')
        toast(`The segment ${segment.name} is kept. Choose it among the segments.`)
        await client.invalidateQueries(trpc.segment.pathFilter())
      },
      onError: (error) => void toast.error(failureOf(error).message),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    create.mutate({ workspaceId, name: name.trim(), kind, rule: { all: [...conditions] } })
  }
  return (
    <form onSubmit={submit} className="space-y-2 border-t pt-3">
      <p className="font-medium text-sm">Keep this choice as a segment</p>
      <Input
        aria-label="Name of the segment"
        placeholder="Name"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <ChoiceSelect
        aria-label="Kind of the segment"
        value={kind}
        names={kinds}
        onChange={setKind}
      />
      <Button
        type="submit"
        variant="secondary"
        className="w-full"
        disabled={create.isPending || name.trim() === ''}
      >
        Keep the segment
      </Button>
    </form>
  )
}
