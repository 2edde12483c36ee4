import { BrowserCopies } from '@/components/offline/browser-copies'
import { newId } from '@/core/journey/new-id'
import { JourneyClient } from '@/core/sync/client'
import { realClock } from '@/core/sync/transport'
import type { UnsentStore } from '@/core/sync/unsent-store'
import { BrowserUnsentStore, type HeldWork } from './browser-unsent-store'
import { keepOpen } from './keep-open'
import { trpcTransport } from './trpc-transport'

/**
 * A live copy of a journey in this tab; `start` brings it on the line.
 * @param person id of whoever has opened it
 * @param held hears what of other people's or other builds' work lies in this browser
 */
export function openSession(
  journeyId: string,
  person: string,
  held: (held: HeldWork) => void,
): JourneyClient {
  // Not on a secure page, or with storage switched off, there is neither.
  const canKeep = typeof indexedDB !== 'undefined' && navigator.locks !== undefined
  return new JourneyClient({
    journeyId,
    newClientId: newId,
    transport: trpcTransport(journeyId, keepOpen, person),
    clock: realClock,
    store: canKeep ? new BrowserUnsentStore(person, held) : nowhere,
    ...(canKeep ? { copies: new BrowserCopies(person) } : {}),
  })
}

/** Keeps nothing, and says so. */
const nowhere: UnsentStore = {
  adopt: async () => {
    throw new Error('This browser cannot keep anything.')
  },
  save: async () => {
    throw new Error('This browser cannot keep anything.')
  },
}
