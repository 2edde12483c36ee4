import type { Peer, PresenceSet } from '@/core/presence/presence'
import type { FollowMessage } from '@/core/sync/protocol'
import { writtenBy } from '@/server/trpc/json-text'

type PresenceMessage = Extract<FollowMessage, { type: 'presence' }>
type Move = PresenceMessage['moved'][number]

/**
 * What has happened to the peers of a room since somebody last looked. Merged
 * per peer, so that it grows with the number of peers and not with time.
 */
export class PresenceBatch {
  readonly #joined = new Map<string, Peer>()
  readonly #moved = new Map<string, Move>()
  readonly #left = new Set<string>()
  readonly #texts = new Map<Peer | Move, string>()

  /** How many peers it speaks of. */
  get size(): number {
    return this.#joined.size + this.#moved.size + this.#left.size
  }

  join(peer: Peer): void {
    this.#moved.delete(peer.clientId)
    this.#left.delete(peer.clientId)
    this.#joined.set(peer.clientId, peer)
  }

  move(clientId: string, set: PresenceSet): void {
    const joined = this.#joined.get(clientId)
    if (joined) this.#joined.set(clientId, moved(joined, set))
    else {
      const before = this.#moved.get(clientId)
      this.#moved.set(clientId, { clientId, set: before ? { ...before.set, ...set } : set })
    }
  }

  leave(clientId: string): void {
    this.#joined.delete(clientId)
    this.#moved.delete(clientId)
    this.#left.add(clientId)
  }

  /** Takes up what happened after it. */
  add(later: PresenceBatch): void {
    for (const clientId of later.#left) this.leave(clientId)
    for (const peer of later.#joined.values()) this.join(peer)
    for (const { clientId, set } of later.#moved.values()) this.move(clientId, set)
  }

  /** The message for one follower, who is not told of themselves; null: nothing happened. */
  messageFor(follower: string): PresenceMessage | null {
    const joined = [...this.#joined.values()].filter(({ clientId }) => clientId !== follower)
    const moved = [...this.#moved.values()].filter(({ clientId }) => clientId !== follower)
    const left = [...this.#left].filter((clientId) => clientId !== follower)
    if (joined.length + moved.length + left.length === 0) return null
    const message: PresenceMessage = { type: 'presence', joined, moved, left }
    return writtenBy(message, () => {
      const parts = `"joined":${this.#write(joined)},"moved":${this.#write(moved)}`
      return `{"type":"presence",${parts},"left":${JSON.stringify(left)}}`
    })
  }

  /** Every peer is written once for all followers: a message to each of a hundred has a hundred peers. */
  #write(peers: readonly (Peer | Move)[]): string {
    return `[${peers.map((peer) => this.#textOf(peer)).join(',')}]`
  }

  #textOf(peer: Peer | Move): string {
    const known = this.#texts.get(peer)
    if (known !== undefined) return known
    const text = JSON.stringify(peer)
    this.#texts.set(peer, text)
    return text
  }
}

/** The peer, somewhere else. */
export function moved(peer: Peer, set: PresenceSet): Peer {
  return { ...peer, presence: { ...peer.presence, ...set } }
}
