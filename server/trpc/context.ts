import type { GuestProof, Proof } from '@/server/auth/actor'
import type { Log } from '@/server/log'
import type { Services } from '@/server/services'
import type { Connection } from './connection'

/** A browser's cookies, as far as an answer can change them. */
export type CookieJar = {
  /** Adds a `Set-Cookie` header to the answer. */
  set(cookie: string): void
  /** The browser speaks https: cookies are marked for it alone. */
  secure: boolean
}

/** What every procedure is given, on any transport. */
export type Context = {
  services: Services
  /** What the request showed; null: nothing. Settled into an actor for each call. */
  proof: Proof | null
  /** The guests that this browser is, beside that; each counts for its own journey only. */
  guests: readonly GuestProof[]
  /** Bound to the request id. */
  log: Log
  requestId: string
  /** The client's network address, for rate limits and the audit log. */
  address: string
  /** How the client describes itself, shortened; for the audit log. */
  agent: string
  /** A browser sent this from a page of another site. */
  crossSite: boolean
  /** The way to the browser's cookies; null where none leads there: a WebSocket that is open already. */
  cookies: CookieJar | null
  /** The WebSocket that the call came through; null over HTTP. */
  connection: Connection | null
}
