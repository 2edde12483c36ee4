'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { JourneyEvent } from '@/core/sync/client-events'
import { Cannot, Ended } from './editor-messages'
import { EditorSkeleton } from './editor-skeleton'
import { LiveJourney } from './live-journey'
import { SessionProvider, useSession } from './session/session-context'
import { useStatus } from './session/use-journey'
import { useJourneyClient } from './session/use-journey-client'
import type { JourneyDetail } from './top-bar/journey'

/** The editor of a journey, from the first byte to the live map. */
export function EditorPage({ slug, journeyId }: { slug: string; journeyId: string }) {
  const trpc = useTRPC()
  const journey = useQuery(trpc.journey.get.queryOptions({ journeyId }))
  const client = useJourneyClient(journeyId, useJourneyEvents(journeyId))
  if (journey.error && !journey.data) {
    const { code, message } = failureOf(journey.error)
    const retry = code === 'not-found' ? undefined : () => void journey.refetch()
    return <Cannot slug={slug} message={message} onRetry={retry} />
  }
  if (!journey.data || !client) return <EditorSkeleton />
  return (
    <SessionProvider value={client}>
      <title>{`${journey.data.title} · Throughline`}</title>
      <WhenArrived slug={slug} journey={journey.data} />
    </SessionProvider>
  )
}

/** Nothing is drawn before the records are there: a map that fills up would jump. */
function WhenArrived({ slug, journey }: { slug: string; journey: JourneyDetail }) {
  const client = useSession()
  const status = useStatus()
  if (status.state === 'ended')
    return <Ended slug={slug} why={status.why} unsaved={status.unsaved} />
  if (client.version === null) return <EditorSkeleton />
  return <LiveJourney key={journey.id} journey={journey} slug={slug} />
}

/** Fetches anew what others changed beside the records. */
function useJourneyEvents(journeyId: string): (event: JourneyEvent) => void {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const refreshHeat = useRefreshHeat()
  return useCallback(
    (event) => {
      if (event.type === 'feedback') void refreshHeat()
      else if (event.type === 'adjusted') {
        toast(
          'Somebody else edited the same place. The server kept both edits and moved yours a little.',
        )
      } else {
        void queries.invalidateQueries({ queryKey: trpc.journey.get.queryKey({ journeyId }) })
      }
    },
    [trpc, queries, refreshHeat, journeyId],
  )
}
