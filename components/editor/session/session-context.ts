'use client'

import { createContext, use } from 'react'
import type { JourneyClient } from '@/core/sync/client'

const SessionContext = createContext<JourneyClient | null>(null)
export const SessionProvider = SessionContext.Provider

/** The live copy of the journey around this component. */
export function useSession(): JourneyClient {
  const client = use(SessionContext)
  if (!client) throw new Error('There is no session around this component')
  return client
}
