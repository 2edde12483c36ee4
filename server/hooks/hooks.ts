import { v7 } from 'uuid'
import { z } from 'zod'
import { SourceMapping } from '@/core/feedback/mapping'
import type { Source } from '@/server/db/generated/client'
import { Invalid, NotFound, type Problem, ProductError, RateLimited } from '@/server/errors'
import { rulesInForce } from '@/server/feedback/rules/load-rules'
import type { FeedbackNews } from '@/server/feedback/streams/feedback-news'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { addResponses } from '@/server/feedback/write/add-responses'
import { type Rate, TokenBucket } from '@/server/http/token-bucket'
import type { Infrastructure } from '@/server/infrastructure'
import { problemOf, type ReadMessage, readMessage } from './read-message'
import { isHookSecret } from './secret'

/** What a source may send, and what is kept of what could not be read. */
export const hookLimits = {
  bytes: 1024 * 1024,
  rate: { burst: 100, perSecond: 50 },
  problems: 100,
  problemBytes: 4096,
} as const

export type HookAnswer =
  | { kind: 'read'; added: number; duplicates: number; skipped: number; problems: Problem[] }
  /** Nobody has said yet how to read it: kept as a sample for whoever does. */
  | { kind: 'sample' }

/** How often a source's last use is written down at most, in ms. */
const usedEvery = 60_000

type Known = { bucket: TokenBucket; usedAt: number }

/** Takes what other programs send to the webhooks of journeys. */
export class Hooks {
  readonly #known = new Map<string, Known>()

  constructor(
    private readonly parts: Pick<Infrastructure, 'db' | 'pool'>,
    private readonly news: FeedbackNews,
    private readonly rate: Rate = hookLimits.rate,
  ) {}

  /**
   * The webhook with this secret, if it may send now.
   * @throws NotFound when there is none, RateLimited when it sends too fast
   */
  async open(sourceId: string, secret: string): Promise<Source> {
    const isId = z.uuid().safeParse(sourceId).success
    const found = isId
      ? await this.parts.db.source.findUnique({
          where: { id: sourceId, kind: 'webhook', revokedAt: null },
          include: { journey: { select: { archivedAt: true } } },
        })
      : null
    if (!isHookSecret(secret, found?.secretHash) || !found || found.journey.archivedAt)
      throw new NotFound('There is no such webhook, or its secret is another one.')
    const now = performance.now()
    const known = this.#knownOf(found.id, now)
    const wait = known.bucket.take(1, now)
    if (wait > 0) throw new RateLimited(Math.ceil(wait / 1000), 'Send more slowly.')
    if (now - known.usedAt > usedEvery) {
      known.usedAt = now
      await this.parts.db.source.update({ where: { id: found.id }, data: { usedAt: new Date() } })
    }
    return found
  }

  /** Adds what a message says. What could not be read is kept for whoever looks after the source. */
  async take(source: Source, body: string): Promise<HookAnswer> {
    const mapping = SourceMapping.safeParse(source.mapping)
    if (!mapping.success) {
      await this.#keep(source, 'Kept as a sample: say how to read it.', body)
      return { kind: 'sample' }
    }
    let read: ReadMessage
    try {
      read = await this.#read(source, mapping.data, parse(body))
    } catch (error) {
      if (error instanceof ProductError) await this.#keep(source, error.message, body)
      throw error
    }
    const { added } = await addResponses(this.parts.pool, source, read.responses)
    if (added > 0) this.news.announce(source.journeyId)
    if (read.problems.length > 0) await this.#keep(source, sentenceOf(read.problems), body)
    const { skipped, responses } = read
    const problems = read.problems.map(problemOf)
    return { kind: 'read', added, duplicates: responses.length - added, skipped, problems }
  }

  async #read(source: Source, mapping: SourceMapping, message: unknown): Promise<ReadMessage> {
    const [touchpoints, rules] = await Promise.all([
      touchpointsOf(this.parts.db, source),
      rulesInForce(this.parts.db, source),
    ])
    const { workspaceId } = source
    return readMessage(message, mapping, { workspaceId, time: Date.now(), touchpoints, rules })
  }

  async #keep(source: Source, message: string, body: string): Promise<void> {
    const { workspaceId, id: sourceId } = source
    const { db } = this.parts
    const kept = body.replaceAll('\0', '').slice(0, hookLimits.problemBytes)
    await db.webhookProblem.create({
      data: { workspaceId, sourceId, id: v7(), message, body: kept },
    })
    // Whoever looks at the list of webhooks sees it come.
    this.news.announce(source.journeyId)
    const surplus = await db.webhookProblem.findMany({
      where: { workspaceId, sourceId },
      orderBy: { id: 'desc' },
      skip: hookLimits.problems,
      select: { id: true },
    })
    if (surplus.length === 0) return
    await db.webhookProblem.deleteMany({
      where: { workspaceId, sourceId, id: { in: surplus.map(({ id }) => id) } },
    })
  }

  #knownOf(sourceId: string, now: number): Known {
    const known = this.#known.get(sourceId) ?? {
      bucket: new TokenBucket(this.rate, now),
      usedAt: Number.NEGATIVE_INFINITY,
    }
    this.#known.set(sourceId, known)
    return known
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    throw new Invalid(`The message is not JSON: ${(error as Error).message}.`)
  }
}

function sentenceOf(problems: ReadMessage['problems']): string {
  const [first] = problems
  if (!first) return ''
  const { field, message } = first
  const sentence = field === '' ? message : `${field}: ${message}`
  return problems.length === 1 ? sentence : `${sentence} (and ${problems.length - 1} more)`
}
