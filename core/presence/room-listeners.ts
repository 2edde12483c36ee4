import type { Person, Presence } from './presence'

/** Parts of the room that are listened to apart, so that a moving cursor wakes nobody but cursors. */
export type RoomPart =
  /** Who is there, oneself too. */
  | 'people'
  | 'cursors'
  | 'marks'
  | 'locks'
  | 'drags'
  | 'viewports'
  /** Whose view is followed. */
  | 'followed'

/** Something that happens once. */
export type RoomEvent =
  /** After the room was entered; what somebody finds there has not come. */
  | { type: 'came and went'; came: readonly Person[]; went: readonly Person[] }
  /** Somebody asks everybody to look where they look; null: somebody who has left. */
  | { type: 'summons'; by: Person | null; viewport: NonNullable<Presence['viewport']> }

/** Who listens to a room. */
export class RoomListeners {
  readonly #byPart = new Map<RoomPart, Set<() => void>>()
  readonly #toEvents = new Set<(event: RoomEvent) => void>()

  /** @returns stops */
  subscribe(part: RoomPart, listener: () => void): () => void {
    const listeners = this.#byPart.get(part) ?? new Set()
    this.#byPart.set(part, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** @returns stops */
  on(listener: (event: RoomEvent) => void): () => void {
    this.#toEvents.add(listener)
    return () => this.#toEvents.delete(listener)
  }

  changed(parts: Iterable<RoomPart>): void {
    for (const part of parts) {
      for (const listener of [...(this.#byPart.get(part) ?? [])]) listener()
    }
  }

  happened(event: RoomEvent): void {
    for (const listener of [...this.#toEvents]) listener(event)
  }
}
