import { nowhere, type Peer, type PresenceSet } from '@/core/presence/presence'
import type { Author } from '@/core/sync/author'
import { sameValue } from '@/core/sync/equal'
import { moved, PresenceBatch } from './batch'
import { leastUsedColour } from './colour'

/** A peer, and by which instance they are connected. */
export type Place = {
  peer: Peer
  /** The instance that they follow through. */
  instance: string
  /** When they came there: milliseconds since 1970, but always later than where they were before. */
  since: number
}

/** Peers that a room shows at most; who comes later sees them, and is not seen. */
export const mostPeers = 250

/**
 * Who is in a room, on all instances. Only the instance that a peer follows
 * through may move or remove them. When two instances claim one clientId, all
 * of them come to the same answer: of one person, who has reconnected, the
 * later place counts; of two people the earlier, since the other one pretends.
 */
export class Peers {
  readonly #places = new Map<string, Place>()
  #news = new PresenceBatch()

  /** How many there are, on all instances. */
  get size(): number {
    return this.#places.size
  }

  all(): Peer[] {
    return [...this.#places.values()].map(({ peer }) => peer)
  }

  at(instance: string): Place[] {
    return [...this.#places.values()].filter((place) => place.instance === instance)
  }

  get(clientId: string): Place | undefined {
    return this.#places.get(clientId)
  }

  /** What has happened since the last call; null: nothing. */
  takeNews(): PresenceBatch | null {
    if (this.#news.size === 0) return null
    const news = this.#news
    this.#news = new PresenceBatch()
    return news
  }

  /**
   * Somebody has come to this instance.
   * @returns null when the clientId is another person's, or the room is full
   */
  enter(clientId: string, person: Author, instance: string, now: number): Place | null {
    const known = this.#places.get(clientId)
    if (known ? !isSamePerson(known.peer.person, person) : this.#places.size >= mostPeers) {
      return null
    }
    const colour = known?.peer.colour ?? leastUsedColour(this.all())
    const since = Math.max(now, (known?.since ?? 0) + 1)
    const place = { peer: { clientId, person, colour, presence: nowhere }, instance, since }
    this.#put(place)
    return place
  }

  /** @returns false when the peer is not at this instance */
  move(clientId: string, instance: string, set: PresenceSet): boolean {
    const place = this.#places.get(clientId)
    if (place?.instance !== instance) return false
    this.#places.set(clientId, { ...place, peer: moved(place.peer, set) })
    this.#news.move(clientId, set)
    return true
  }

  /** @returns false when the peer is not at this instance */
  leave(clientId: string, instance: string): boolean {
    if (this.#places.get(clientId)?.instance !== instance) return false
    this.#places.delete(clientId)
    this.#news.leave(clientId)
    return true
  }

  /** Another instance says that somebody has come to it. */
  heardOf(place: Place): void {
    const known = this.#places.get(place.peer.clientId)
    const isItsOwn = known?.instance === place.instance
    if (!known || isItsOwn || isOverruled(known, place)) this.#put(place)
  }

  /** Another instance says who all is there; whoever else was there has left. */
  heardAll(instance: string, places: readonly Place[]): void {
    const there = new Set(places.map(({ peer }) => peer.clientId))
    for (const { peer } of this.at(instance)) {
      if (!there.has(peer.clientId)) this.leave(peer.clientId, instance)
    }
    for (const place of places) this.#heardStill(place)
  }

  /** A message between may have been lost: what they do now counts. */
  #heardStill(place: Place): void {
    const { clientId, presence } = place.peer
    const known = this.#places.get(clientId)
    if (known?.instance !== place.instance || known.since !== place.since) this.heardOf(place)
    else if (!sameValue(known.peer.presence, presence)) {
      this.move(clientId, place.instance, presence)
    }
  }

  #put(place: Place): void {
    this.#places.set(place.peer.clientId, place)
    this.#news.join(place.peer)
  }
}

export function isSamePerson(one: Author, other: Author): boolean {
  return one.kind === other.kind && one.id === other.id
}

function isOverruled(known: Place, place: Place): boolean {
  const isLater =
    place.since === known.since ? place.instance > known.instance : place.since > known.since
  return isSamePerson(known.peer.person, place.peer.person) ? isLater : !isLater
}
