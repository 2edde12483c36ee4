'use client'

import { useEffect, useState } from 'react'
import type { JourneyClient } from '@/core/sync/client'
import type { JourneyEvent } from '@/core/sync/client-events'
import { openSession } from './open-session'

/**
 * The live copy of a journey while a component is there; null until the page
 * is in the browser.
 * @param onEvent hears what changes beside the records; it should be stable
 */
export function useJourneyClient(
  journeyId: string,
  onEvent?: (event: JourneyEvent) => void,
): JourneyClient | null {
  const [client, setClient] = useState<JourneyClient | null>(null)
  useEffect(() => {
    const opened = openSession(journeyId)
    setClient(opened)
    void opened.start()
    return () => {
      opened.stop()
      setClient(null)
    }
  }, [journeyId])
  useEffect(() => (onEvent ? client?.events.on(onEvent) : undefined), [client, onEvent])
  return client
}
