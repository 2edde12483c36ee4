'use client'

import { useMutation } from '@tanstack/react-query'
import { Quote } from 'lucide-react'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { toast } from '@/components/ui/toast'

type Lane = { id: string; title: string }

/** Puts the words onto the map as a note; asks for a lane where none is for evidence or pains. */
export function QuoteButton({ journeyId, responseId }: { journeyId: string; responseId: string }) {
  const trpc = useTRPC()
  const [lanes, setLanes] = useState<Lane[] | null>(null)
  const quote = useMutation(
    trpc.feedback.quote.mutationOptions({
      onSuccess: (quoted) => {
        if (quoted.state === 'asked') return setLanes(quoted.lanes)
        setLanes(null)
        toast(`Quoted on the map, in the lane ${quoted.laneTitle || 'Untitled'}.`, {
          description: 'The map’s history takes it back.',
        })
      },
      onError: (error) => void toast.error(failureOf(error).message),
    }),
  )
  const place = (lane?: { laneId: string } | { newLane: true }) =>
    quote.mutate({ journeyId, responseId, lane })
  return (
    <Popover open={lanes !== null} onOpenChange={(open) => open || setLanes(null)}>
      <PopoverTrigger asChild>
        <Button
          variant="ghost"
          size="sm"
          disabled={quote.isPending}
          onClick={(event) => {
            event.preventDefault()
            place()
          }}
        >
          <Quote />
          Quote on the map
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Lane of the quote" className="space-y-2">
        <p>The map has no lane for evidence or pains. Where shall the quote go?</p>
        <div className="flex flex-col items-stretch gap-1">
          <Button variant="secondary" onClick={() => place({ newLane: true })}>
            A new lane: Evidence
          </Button>
          {lanes?.map(({ id, title }) => (
            <Button key={id} variant="ghost" onClick={() => place({ laneId: id })}>
              <bdi className="truncate">{title || 'Untitled'}</bdi>
            </Button>
          ))}
        </div>
      </PopoverContent>
    </Popover>
  )
}
