'use client'

import { useEffect, useRef } from 'react'
import { openLiveConnection } from '@/components/trpc/ws'
import { newId } from '@/core/journey/new-id'
import type { FollowMessage } from '@/core/sync/protocol'
import { paced } from './paced'
import { useRefreshHeat, useRefreshMarks } from './refresh'

/** A running import announces itself many times a second; nobody reads faster than this. */
const pauseMs = 1_000

/**
 * Responses came or went; or the room is told of, which says that the server
 * has just begun to tell: news before that reached nobody here.
 */
const isNews = ({ type }: FollowMessage) => type === 'feedback' || type === 'room'

/**
 * Loads heat anew when responses come or go, as others import or answer; and
 * votes, stars and tags when others set them.
 * `version` is the journey's; undefined: not known yet.
 */
export function useLiveHeat(journeyId: string, version: number | undefined): void {
  const refreshHeat = useRefreshHeat()
  const refreshMarks = useRefreshMarks()
  // Where to begin; later versions come over the connection and make no new one.
  const begin = useRef(version)
  useEffect(() => {
    begin.current = version
  }, [version])
  const ready = version !== undefined
  useEffect(() => {
    if (!ready) return
    const heat = paced(() => void refreshHeat(), pauseMs)
    const marks = paced(() => void refreshMarks(), pauseMs)
    const connection = openLiveConnection({ up: () => {}, down: () => {} })
    const subscription = connection.client.journey.follow.subscribe(
      // From the present version on: the map itself is not shown here.
      { journeyId, clientId: newId(), cursor: begin.current ?? null },
      {
        onData: (messages) => {
          if (messages.some(isNews)) heat.call()
          else if (messages.some(({ type }) => type === 'marks')) marks.call()
        },
      },
    )
    return () => {
      subscription.unsubscribe()
      connection.close()
      heat.cancel()
      marks.cancel()
    }
  }, [journeyId, ready, refreshHeat, refreshMarks])
}
