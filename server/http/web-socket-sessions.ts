import { type AccessNews, hearAccessNews } from '@/server/auth/access-news'
import type { Proof } from '@/server/auth/actor'
import type { Services } from '@/server/services'
import type { Unsubscribe } from '@/server/sync/bus'
import { recheck } from '@/server/sync/recheck'

type Parts = Pick<Services, 'auth' | 'bus' | 'log'>

/**
 * Ends connections whose session or key has ended: as soon as news of it
 * comes, and by asking again from time to time. What a person may do is
 * settled for each call and each subscription; this is for the line itself.
 */
export class WebSocketSessions {
  readonly #open = new Map<Proof, () => void>()
  readonly #stopAsking: () => void
  readonly #silence: Promise<Unsubscribe>

  constructor(private readonly parts: Parts) {
    this.#stopAsking = recheck(parts.bus, () => this.#check(() => true))
    this.#silence = hearAccessNews(parts.bus, (news) => {
      this.#check((proof) => mayConcern(news, proof))
    })
  }

  /** Calls `end` when the proof is none any more. @returns stops watching */
  watch(proof: Proof, end: () => void): () => void {
    this.#open.set(proof, end)
    return () => void this.#open.delete(proof)
  }

  async close(): Promise<void> {
    this.#stopAsking()
    this.#open.clear()
    await (await this.#silence)()
  }

  #check(isMeant: (proof: Proof) => boolean): void {
    for (const proof of [...this.#open.keys()].filter(isMeant)) {
      this.#endIfOver(proof).catch((err) => {
        this.parts.log.warn({ err }, 'a session could not be checked; it will be again')
      })
    }
  }

  async #endIfOver(proof: Proof): Promise<void> {
    if (await this.parts.auth.actorOf(proof)) return
    this.#open.get(proof)?.()
  }
}

/** Whether the news may have ended a session or key; of those that ended none, few come. */
function mayConcern(news: AccessNews, proof: Proof): boolean {
  if (news.kind === 'user') return proof.kind !== 'session' || proof.userId === news.userId
  return proof.kind !== 'session' && news.kind !== 'member' && news.kind !== 'journey'
}
