'use client'

import {
  Select,
  SelectContent,
  SelectGroup,
  SelectItem,
  SelectLabel,
  SelectSeparator,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import type { Target } from '@/core/feedback/mapping'
import type { Places } from './places'
import { choiceOf, targetOf } from './target-choice'

/** What becomes of a name in the file: a touchpoint of the map, a new one in a stage, or left out. */
export function TargetSelect({
  target,
  title,
  places,
  onChange,
  ...control
}: {
  target: Target | null
  /** The name in the file, which a new touchpoint gets. */
  title: string
  places: Places
  onChange: (target: Target) => void
  'aria-label': string
  'aria-invalid'?: true
}) {
  return (
    <Select
      value={choiceOf(target)}
      onValueChange={(choice) => {
        const next = targetOf(choice, title, places)
        if (next) onChange(next)
      }}
    >
      <SelectTrigger {...control}>
        <SelectValue placeholder="Choose a touchpoint" />
      </SelectTrigger>
      <SelectContent className="max-w-96">
        <SelectItem value="skip">Leave out</SelectItem>
        <SelectItem value="inbox">To the rules and the inbox</SelectItem>
        {places.laneId ? <NewIn places={places} /> : null}
        <SelectSeparator />
        {places.stages.map((stage) => (
          <TouchpointsOf key={stage.id} stage={stage} places={places} />
        ))}
      </SelectContent>
    </Select>
  )
}

function NewIn({ places }: { places: Places }) {
  return (
    <SelectGroup>
      <SelectLabel>A new touchpoint</SelectLabel>
      {places.stages.map(({ id, title }) => (
        <SelectItem key={id} value={`create ${id}`}>
          New in <bdi>{title || 'Untitled'}</bdi>
        </SelectItem>
      ))}
    </SelectGroup>
  )
}

function TouchpointsOf({ stage, places }: { stage: Places['stages'][number]; places: Places }) {
  const touchpoints = places.touchpoints.filter(({ stageId }) => stageId === stage.id)
  if (touchpoints.length === 0) return null
  return (
    <SelectGroup>
      <SelectLabel dir="auto">{stage.title || 'Untitled'}</SelectLabel>
      {touchpoints.map(({ id, title }) => (
        <SelectItem key={id} value={`touchpoint ${id}`}>
          <bdi>{title || 'Untitled'}</bdi>
        </SelectItem>
      ))}
    </SelectGroup>
  )
}
