import type { Author } from '@/core/sync/author'

/** An old version in the map's place. */
export type ShownVersion = {
  readonly version: number
  /** Who had made it then, and when (ISO). */
  readonly author: Author
  readonly at: string
  /** Empty: nobody has named it. */
  readonly name: string
  /** The map of now, with what has changed since marked on it. */
  readonly comparing: boolean
}
