'use client'

import { useEffect, useState } from 'react'
import type { JourneyClient } from '@/core/sync/client'
import type { JourneyEvent } from '@/core/sync/client-events'
import type { HeldWork } from './browser-unsent-store'
import { leaveSafely } from './leave-safely'
import { openSession } from './open-session'

const nothingHeld: HeldWork = { ofOthers: 0, unreadable: 0 }

/**
 * The live copy of a journey while a component is there; null until the page
 * is in the browser. `held` is what lies in this browser and is not this person's to send.
 * @param person id of whoever has opened it
 * @param onEvent hears what changes beside the records; it should be stable
 */
export function useJourneyClient(
  journeyId: string,
  person: string,
  onEvent?: (event: JourneyEvent) => void,
): { client: JourneyClient | null; held: HeldWork } {
  const [client, setClient] = useState<JourneyClient | null>(null)
  const [held, setHeld] = useState(nothingHeld)
  useEffect(() => {
    const opened = openSession(journeyId, person, setHeld)
    setClient(opened)
    void opened.start()
    const stopWatching = leaveSafely(opened)
    return () => {
      stopWatching()
      opened.stop()
      setClient(null)
    }
  }, [journeyId, person])
  useEffect(() => (onEvent ? client?.events.on(onEvent) : undefined), [client, onEvent])
  return { client, held }
}
