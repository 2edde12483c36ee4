import type { IncomingHttpHeaders } from 'node:http'
import type { Infrastructure } from '@/server/infrastructure'
import { type AccessNews, announceAccess, hearAccessNews } from './access-news'
import type { Actor, KeyActor, Proof, UserActor } from './actor'
import { hashToken, readApiKey } from './api-key'
import { oldestSession, readSession } from './session-token'
import { accessMemoryMs, ShortMemory } from './short-memory'

/** When a key or a session was used last is for people; a write per request would be too much. */
const touchMs = 60_000

/** Settles who asks: from a session cookie or an API key to an actor. */
export class Auth {
  readonly #sessions = new ShortMemory<UserActor | null>(accessMemoryMs)
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
    const { userId, sessionId } = proof
    return this.#sessions.recall(`${userId} ${sessionId}`, () => this.#findUser(userId, sessionId))
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
    if (news.kind === 'user') this.#sessions.clear()
    if (news.kind === 'key' || news.kind === 'workspace') this.#keys.clear()
    for (const listener of this.#listeners) listener()
  }

  /** The person whose open session this is; null when it has ended. */
  async #findUser(userId: string, id: string): Promise<UserActor | null> {
    const { db } = this.parts
    const where = { userId_id: { userId, id } }
    const session = await db.session.findUnique({ where, include: { user: true } })
    if (!session || session.endedAt || session.createdAt < oldestSession()) return null
    if (session.seenAt.getTime() < Date.now() - touchMs) {
      await db.session.updateMany({ where: { userId, id }, data: { seenAt: new Date() } })
    }
    const { name, email } = session.user
    return { kind: 'user', id: userId, name, email }
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
