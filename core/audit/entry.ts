import type { Author } from '@/core/sync/author'
import type { Details, Target } from './event'

/** An entry of the audit log as it is read. */
export type AuditEntry = {
  id: string
  /** ISO, UTC. */
  at: string
  /** One of `deeds`; a log that came from a newer installation may hold others. */
  deed: string
  actor: Author
  /** Null: it was done to nothing in particular. */
  target: Target | null
  details: Details
  address: string
  /** The `User-Agent` header of whoever did it, shortened. */
  agent: string
}
