'use client'

import { useQuery } from '@tanstack/react-query'
import { Tag } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { VerbatimTag } from '@/core/feedback/verbatim'

/** Adds a tag: a new word, or one that others carry already. */
export function TagAdder({
  journeyId,
  present,
  onAdd,
}: {
  journeyId: string
  present: readonly string[]
  onAdd: (tag: string) => void
}) {
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="sm">
          <Tag />
          Tag
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Add a tag" className="w-60">
        <TagForm
          journeyId={journeyId}
          present={present}
          onAdd={(tag) => {
            onAdd(tag)
            setOpen(false)
          }}
        />
      </PopoverContent>
    </Popover>
  )
}

function TagForm({
  journeyId,
  present,
  onAdd,
}: {
  journeyId: string
  present: readonly string[]
  onAdd: (tag: string) => void
}) {
  const trpc = useTRPC()
  const known = useQuery(trpc.feedback.tags.queryOptions({ journeyId })).data ?? []
  const [text, setText] = useState('')
  const listId = useId()
  const tag = VerbatimTag.safeParse(text)
  const usable = tag.success && !present.includes(tag.data)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (usable) onAdd(tag.data)
  }
  return (
    <form onSubmit={submit} className="flex gap-2">
      <Input
        aria-label="Tag"
        list={listId}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={listId}>
        {known
          .filter((one) => !present.includes(one.tag))
          .map((one) => (
            <option key={one.tag} value={one.tag} />
          ))}
      </datalist>
      <Button type="submit" disabled={!usable}>
        Add
      </Button>
    </form>
  )
}
