'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useRefreshHeat, useRefreshMarks } from '@/components/heat/refresh'
import { noteServerBuild } from '@/components/offline/builds'
import { withKeptAnswer } from '@/components/offline/kept-answers'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { JourneyEvent } from '@/core/sync/client-events'
import { Cannot, Ended } from './editor-messages'
import { EditorSkeleton } from './editor-skeleton'
import { LiveJourney } from './live-journey'
import { LiveNotices } from './session/live-notices'
import { SessionProvider } from './session/session-context'
import { useHasArrived, useStatus } from './session/use-journey'
import { useJourneyClient } from './session/use-journey-client'
import type { JourneyDetail } from './top-bar/journey'

/**
 * The editor of a journey, from the first byte to the live map.
 * @param slug the workspace's; null for a guest, for whom nothing leads out of the journey
 */
export function EditorPage({
  slug,
  journeyId,
  me,
}: {
  slug: string | null
  journeyId: string
  /** Who has opened it; nobody's edits go out under another name. */
  me: { id: string }
}) {
  const trpc = useTRPC()
  const journey = useQuery(withKeptAnswer(trpc.journey.get.queryOptions({ journeyId })))
  const { client, held } = useJourneyClient(journeyId, me.id, useJourneyEvents(journeyId))
  if (journey.error && !journey.data) {
    const { code, message } = failureOf(journey.error)
    const retry = code === 'not_found' ? undefined : () => void journey.refetch()
    return <Cannot slug={slug} message={message} onRetry={retry} />
  }
  if (!journey.data || !client) return <EditorSkeleton />
  return (
    <SessionProvider value={client}>
      <LiveNotices held={held} />
      <title>{`${journey.data.title} · Throughline`}</title>
      <WhenArrived slug={slug} journey={journey.data} />
    </SessionProvider>
  )
}

/** Nothing is drawn before the records are there: a map that fills up would jump. */
function WhenArrived({ slug, journey }: { slug: string | null; journey: JourneyDetail }) {
  const status = useStatus()
  const hasArrived = useHasArrived()
  if (status.state === 'ended') return <Ended slug={slug} status={status} />
  if (!hasArrived) return <EditorSkeleton />
  return <LiveJourney key={journey.id} journey={journey} slug={slug} />
}

/** Fetches anew what others changed beside the records. */
function useJourneyEvents(journeyId: string): (event: JourneyEvent) => void {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const refreshHeat = useRefreshHeat()
  const refreshMarks = useRefreshMarks()
  return useCallback(
    (event) => {
      const isJoined = event.type === 'joined'
      if (isJoined || event.type === 'feedback') void refreshHeat()
      else if (event.type === 'marks') void refreshMarks()
      if (isJoined || event.type === 'journey') {
        void queries.invalidateQueries({ queryKey: trpc.journey.get.queryKey({ journeyId }) })
      } else if (event.type === 'server') noteServerBuild(event.build)
      else if (event.type === 'adjusted') {
        toast(
          'Somebody else edited the same place. The server kept both edits and moved yours a little.',
        )
      }
    },
    [trpc, queries, refreshHeat, refreshMarks, journeyId],
  )
}
