import type { IncomingHttpHeaders } from 'node:http'
import { Scope } from '@/core/access/scopes'
import type { Infrastructure } from '@/server/infrastructure'
import { type AccessNews, announceAccess, hearAccessNews } from './access-news'
import type { Actor, KeyActor, Proof, UserActor } from './actor'
import { hashToken, readApiKey } from './api-key'
import { oldestSession, readToken, sessionTokenOf } from './session-token'
import { accessMemoryMs, ShortMemory } from './short-memory'

/** When a key or a session was used last is for people; a write per request would be too much. */
const touchMs = 60_000

type KnownKey = {
  actor: KeyActor
  /** When the key ends by itself; null: never. */
  expiresAt: Date | null
}

/** Settles who asks: from a session cookie or an API key to an actor. */
export class Auth {
  readonly #sessions = new ShortMemory<UserActor | null>(accessMemoryMs)
  /** By token: to decrypt it costs more than all else of a small request. */
  readonly #proofs = new ShortMemory<Proof | null>(accessMemoryMs)
  readonly #keys = new ShortMemory<KnownKey | null>(accessMemoryMs)
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
    const token = sessionTokenOf(headers)
    if (!token) return null
    const proof = await this.#proofs.remember(token, () => readToken(this.parts.secret, token))
    // Of what anybody can make up, nothing is kept.
    if (!proof) this.#proofs.forget(token)
    return proof
  }

  /** Who that is now; null when the session or the key has ended. */
  async actorOf(proof: Proof): Promise<Actor | null> {
    if (proof.kind === 'key') {
      const key = await this.#keyOf(proof.hash)
      return key && !isPast(key.expiresAt) ? key.actor : null
    }
    const { userId, sessionId } = proof
    return this.#sessions.recall(`${userId} ${sessionId}`, () => this.#findUser(userId, sessionId))
  }

  /** When what a request shows ends by itself; null: not at a known time. */
  async endOf(proof: Proof): Promise<Date | null> {
    return proof.kind === 'key' ? ((await this.#keyOf(proof.hash))?.expiresAt ?? null) : null
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

  #keyOf(hash: string): Promise<KnownKey | null> {
    return this.#keys.remember(hash, () => this.#findKey(hash))
  }

  /** In a workspace that is about to be removed no key works. */
  async #findKey(keyHash: string): Promise<KnownKey | null> {
    const { db } = this.parts
    const row = await db.apiKey.findUnique({
      where: { keyHash },
      include: { workspace: { select: { removedAfter: true } } },
    })
    if (!row || row.revokedAt || row.workspace.removedAfter || isPast(row.expiresAt)) return null
    await this.#touched.remember(row.id, async () => {
      await db.apiKey.update({ where: { keyHash }, data: { lastUsedAt: new Date() } })
      return true
    })
    const { id, name, workspaceId, role, expiresAt } = row
    const scopes = row.scopes.length > 0 ? row.scopes.filter(isScope) : null
    return { actor: { kind: 'key', id, name, workspaceId, role, scopes }, expiresAt }
  }
}

function isPast(moment: Date | null): boolean {
  return moment !== null && moment <= new Date()
}

function isScope(name: string): name is Scope {
  return Scope.safeParse(name).success
}
