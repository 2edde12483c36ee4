import type { IncomingHttpHeaders } from 'node:http'
import type { Infrastructure } from '@/server/infrastructure'
import { type AccessNews, announceAccess, hearAccessNews } from './access-news'
import type { Actor, KeyActor, Proof, UserActor } from './actor'
import { hashToken, readApiKey } from './api-key'
import { readSession } from './session-token'
import { accessMemoryMs, ShortMemory } from './short-memory'

/** `lastUsedAt` of a key is for people; a write per request would be too much. */
const touchMs = 60_000

type KnownUser = { actor: UserActor; sessionVersion: number }

/** Settles who asks: from a session cookie or an API key to an actor. */
export class Auth {
  readonly #users = new ShortMemory<KnownUser | null>(accessMemoryMs)
  readonly #keys = new ShortMemory<KeyActor | null>(accessMemoryMs)
  readonly #touched = new ShortMemory<true>(touchMs)
  readonly #listeners: (() => void)[] = []

  constructor(private readonly parts: Pick<Infrastructure, 'db' | 'bus' | 'secret'>) {}

  /** Starts to hear of changes made on other instances. */
  async start(): Promise<void> {
    await hearAccessNews(this.parts.bus, (news) => this.#forget(news))
  }

  /** What a request shows, before the database is asked. A key goes before a cookie. */
  async proofOf(headers: IncomingHttpHeaders): Promise<Proof | null> {
    const key = readApiKey(headers)
    if (key) return { kind: 'key', hash: hashToken(key) }
    return readSession(this.parts.secret, headers)
  }

  /** Who that is now; null when the session has ended or the key was revoked. */
  async actorOf(proof: Proof): Promise<Actor | null> {
    if (proof.kind === 'key') {
      return this.#keys.remember(proof.hash, () => this.#findKey(proof.hash))
    }
    const user = await this.#users.recall(proof.userId, () => this.#findUser(proof.userId))
    return user?.sessionVersion === proof.sessionVersion ? user.actor : null
  }

  /** Calls whoever remembers something of anybody's access, as soon as any of it has changed. */
  onNews(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** Somebody's access changed: this instance acts on it at once, the others as soon as they hear. */
  async changed(news: AccessNews): Promise<void> {
    this.#forget(news)
    await announceAccess(this.parts.bus, news)
  }

  #forget(news: AccessNews): void {
    if (news.kind === 'user') this.#users.forget(news.userId)
    if (news.kind === 'key' || news.kind === 'workspace') this.#keys.clear()
    for (const listener of this.#listeners) listener()
  }

  async #findUser(id: string): Promise<KnownUser | null> {
    const user = await this.parts.db.user.findUnique({ where: { id } })
    if (!user) return null
    const { name, email, sessionVersion } = user
    return { actor: { kind: 'user', id, name, email }, sessionVersion }
  }

  async #findKey(keyHash: string): Promise<KeyActor | null> {
    const { db } = this.parts
    const row = await db.apiKey.findUnique({ where: { keyHash } })
    if (!row || row.revokedAt) return null
    await this.#touched.remember(row.id, async () => {
      await db.apiKey.update({ where: { keyHash }, data: { lastUsedAt: new Date() } })
      return true
    })
    const { id, name, workspaceId, role } = row
    return { kind: 'key', id, name, workspaceId, role }
  }
}
