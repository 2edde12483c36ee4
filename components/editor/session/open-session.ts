import { newId } from '@/core/journey/new-id'
import { JourneyClient } from '@/core/sync/client'
import { realClock } from '@/core/sync/transport'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { BrowserUnsentStore } from './browser-unsent-store'
import { trpcTransport } from './trpc-transport'

/** A live copy of a journey in this tab; `start` brings it on the line. */
export function openSession(journeyId: string): JourneyClient {
  // Without IndexedDB and locks (not a secure page) unsent work lives as long as the tab.
  const canKeep = typeof indexedDB !== 'undefined' && navigator.locks !== undefined
  return new JourneyClient({
    journeyId,
    newClientId: newId,
    transport: trpcTransport(journeyId),
    clock: realClock,
    store: canKeep ? new BrowserUnsentStore() : new MemoryUnsentStore(),
  })
}
