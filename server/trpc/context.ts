import type { Proof } from '@/server/auth/actor'
import type { Log } from '@/server/log'
import type { Services } from '@/server/services'

/** What every procedure is given, on any transport. */
export type Context = {
  services: Services
  /** What the request showed; null: nothing. Settled into an actor for each call. */
  proof: Proof | null
  /** Bound to the request id. */
  log: Log
  requestId: string
  /** The client's network address, for rate limits. */
  address: string
  /** A browser sent this from a page of another site. */
  crossSite: boolean
}
