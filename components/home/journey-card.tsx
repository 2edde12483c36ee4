'use client'

import { MessageSquareText } from 'lucide-react'
import Link from 'next/link'
import type { KeyboardEvent } from 'react'
import { languageOf } from '@/components/feedback/script'
import { count, responses } from '@/components/heat/number-text'
import { PersonaFaces } from '@/components/personas/persona-faces'
import { useWorkspace } from '@/components/shell/workspace'
import { Badge } from '@/components/ui/badge'
import { Tooltip } from '@/components/ui/tooltip'
import { Hottest } from './hottest'
import { type JourneyItem, stateWords } from './journey'
import {
  deedOfKey,
  entriesFor,
  JourneyContextMenu,
  type JourneyDeed,
  JourneyMenuButton,
} from './journey-menu'
import { JourneyMiniature } from './journey-miniature'
import { timeAgo } from './time-ago'

type Props = {
  journey: JourneyItem
  now: Date
  onDeed: (deed: JourneyDeed, journey: JourneyItem) => void
}

/** One journey: its picture, and what one wants to know before opening it. The whole card is the link. */
export function JourneyCard({ journey, now, onDeed }: Props) {
  const entries = entriesFor(journey)
  const choose = (deed: JourneyDeed) => onDeed(deed, journey)
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deedOfKey(entries, event.key)
    if (!deed) return
    event.preventDefault()
    choose(deed)
  }
  return (
    <JourneyContextMenu entries={entries} onChoose={choose}>
      <article className="group relative flex flex-col rounded-md border bg-card transition-colors [contain-intrinsic-size:auto_280px] [content-visibility:auto] focus-within:border-ring hover:border-input">
        <JourneyMiniature journey={journey} />
        <div className="flex flex-1 flex-col gap-2 p-3">
          <div className="flex items-start gap-2">
            <h2
              dir="auto"
              lang={languageOf(journey.title)}
              className="line-clamp-2 min-w-0 flex-1 font-semibold"
            >
              <Link
                href={`/w/${useWorkspace().slug}/journeys/${journey.id}`}
                onKeyDown={onKeyDown}
                aria-keyshortcuts={entries.map((entry) => entry.keys).join(' ')}
                className="outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-ring"
              >
                {journey.title}
              </Link>
            </h2>
            <div className="relative -me-1 -mt-1">
              <JourneyMenuButton title={journey.title} entries={entries} onChoose={choose} />
            </div>
          </div>
          <div className="mt-auto flex h-6 items-center gap-2">
            <Tooltip content={stateWords[journey.state].means}>
              <Badge className="relative">{stateWords[journey.state].name}</Badge>
            </Tooltip>
            <PersonaFaces personas={journey.personas} className="ms-auto" />
          </div>
          <Feedback journey={journey} />
          <p className="truncate text-muted-foreground text-xs">
            <EditedLine journey={journey} now={now} />
          </p>
        </div>
      </article>
    </JourneyContextMenu>
  )
}

function Feedback({ journey }: { journey: JourneyItem }) {
  return (
    <p className="flex h-5 items-center gap-3 text-muted-foreground text-sm">
      {journey.responses === 0 ? (
        'No feedback yet'
      ) : (
        <>
          <span className="inline-flex shrink-0 items-center gap-1 tabular-nums">
            <MessageSquareText className="size-3.5" aria-hidden="true" />
            <span aria-hidden="true">{count(journey.responses)}</span>
            <span className="sr-only">{responses(journey.responses)}</span>
          </span>
          {journey.hottest ? <Hottest place={journey.hottest} /> : null}
        </>
      )}
    </p>
  )
}

function EditedLine({ journey, now }: { journey: JourneyItem; now: Date }) {
  const when = (
    <time dateTime={journey.editedAt} title={new Date(journey.editedAt).toLocaleString()}>
      {timeAgo(journey.editedAt, now)}
    </time>
  )
  if (!journey.editedBy) return <>Edited {when}</>
  return (
    <>
      Edited {when} by <bdi>{journey.editedBy}</bdi>
    </>
  )
}
