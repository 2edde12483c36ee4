'use client'

import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'
import type { VerbatimSort } from '@/core/feedback/verbatim'
import type { HeatView } from './view-url'

const sortNames: Record<VerbatimSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  worst: 'Worst first',
}

const anyTag = 'any'

/** Which verbatims to read, beyond the filters of heat: words, tag, star, and their order. */
export function VerbatimTools({
  journeyId,
  view,
  change,
}: {
  journeyId: string
  view: HeatView
  change: (part: Partial<HeatView>) => void
}) {
  const trpc = useTRPC()
  const tags = useQuery(trpc.feedback.tags.queryOptions({ journeyId })).data ?? []
  const known = tags.map(({ tag }) => tag)
  const all = view.tag && !known.includes(view.tag) ? [view.tag, ...known] : known
  // Tags are the team's words and may look like numbers, which objects would put first.
  const tagNames: Record<string, string> = Object.fromEntries([
    [anyTag, 'Any tag'],
    ...all.map((tag) => [`tag ${tag}`, tag] as const),
  ])
  return (
    <div role="group" aria-label="Which verbatims" className="flex flex-wrap items-center gap-2">
      <SearchBox search={view.search} onChange={(search) => change({ search })} />
      <ChoiceSelect
        aria-label="Order"
        className="w-auto"
        value={view.sort}
        names={sortNames}
        onChange={(sort) => change({ sort })}
      />
      {all.length > 0 ? (
        <ChoiceSelect<string>
          aria-label="Tag"
          className="w-auto max-w-48"
          value={view.tag ? `tag ${view.tag}` : anyTag}
          names={tagNames}
          onChange={(next) => change({ tag: next === anyTag ? '' : next.slice('tag '.length) })}
        />
      ) : null}
      <Toggle
        label="Starred only"
        checked={view.starredOnly}
        onChange={(starredOnly) => change({ starredOnly })}
      />
      <Toggle
        label="Negative only"
        checked={view.negativeOnly}
        onChange={(negativeOnly) => change({ negativeOnly })}
      />
    </div>
  )
}

function Toggle({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <span className="flex items-center gap-2 px-1">
      <Switch id={id} checked={checked} onCheckedChange={onChange} />
      <Label htmlFor={id}>{label}</Label>
    </span>
  )
}

/** How long one may think between two letters. */
const typingPauseMs = 250

/** Searches while one types; the address follows when one pauses. */
function SearchBox({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  const [text, setText] = useState(search)
  const [sent, setSent] = useState(search)
  const [seen, setSeen] = useState(search)
  // The address changed by other means than this box: back, a link.
  if (search !== seen) {
    setSeen(search)
    if (search !== sent) {
      setSent(search)
      setText(search)
    }
  }
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    if (text === sent) return
    const timer = setTimeout(() => {
      setSent(text)
      latest.current(text)
    }, typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, sent])
  return (
    <div className="relative w-full sm:w-72">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-2 size-4 text-muted-foreground"
      />
      <Input
        type="search"
        aria-label="Search in verbatims"
        placeholder="Search in any language"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="ps-8"
      />
    </div>
  )
}
