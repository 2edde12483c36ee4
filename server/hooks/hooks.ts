import { z } from 'zod'
import { SourceMapping } from '@/core/feedback/mapping'
import type { ReadKept } from '@/core/feedback/webhook-views'
import type { Source, WebhookProblem } from '@/server/db/generated/client'
import { Invalid, NotFound, type Problem, ProductError, RateLimited } from '@/server/errors'
import { rulesInForce } from '@/server/feedback/rules/load-rules'
import type { FeedbackNews } from '@/server/feedback/streams/feedback-news'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { addResponses } from '@/server/feedback/write/add-responses'
import { type Rate, TokenBucket } from '@/server/http/token-bucket'
import type { Infrastructure } from '@/server/infrastructure'
import { keepMessage, keptLimits, keptMessages, settleKept } from './kept-messages'
import { problemOf, type ReadMessage, readMessage } from './read-message'
import { isHookSecret } from './secret'

/** What a source may send. */
export const hookLimits = {
  bytes: 1024 * 1024,
  rate: { burst: 100, perSecond: 50 },
} as const

export type HookAnswer =
  | { kind: 'read'; added: number; duplicates: number; skipped: number; problems: Problem[] }
  /** Nobody has said yet how to read it: kept as a sample for whoever does, if it is not too long as a `whole`. */
  | { kind: 'sample'; whole: boolean }

/** How often a source's last use is written down at most, in ms. */
const usedEvery = 60_000

/** A message, and when it came, in milliseconds since 1970. */
type Arrived = { body: string; at: number }

type Added = { added: number; duplicates: number; skipped: number } & Pick<ReadMessage, 'problems'>

const onlyItsBeginning =
  'The message is too long to be kept whole, so it cannot be read again. Let the program send it once more.'

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
          where: {
            id: sourceId,
            kind: 'webhook',
            revokedAt: null,
            journey: { workspace: { removedAfter: null } },
          },
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
      const whole = await this.#keep(source, 'Kept as a sample: say how to read it.', body)
      return { kind: 'sample', whole }
    }
    let added: Added
    try {
      added = await this.#add(source, mapping.data, { body, at: Date.now() })
    } catch (error) {
      if (error instanceof ProductError) await this.#keep(source, error.message, body)
      throw error
    }
    const { problems } = added
    if (problems.length > 0) await this.#keep(source, sentenceOf(problems), body)
    return { kind: 'read', ...added, problems: problems.map(problemOf) }
  }

  /**
   * Reads what is kept of a source once more, by the mapping as it is now and in
   * the order in which it came. What is read whole is let go of; the rest stays,
   * with the reason of now. Responses that are there already are not added again.
   * @throws Invalid when nobody has said how its messages are read
   */
  async readKept(source: Source): Promise<ReadKept> {
    const mapping = SourceMapping.safeParse(source.mapping)
    if (!mapping.success) throw new Invalid('Say first how its messages are read.')
    const { db } = this.parts
    const result: ReadKept = { added: 0, duplicates: 0, left: 0 }
    for (const kept of await keptMessages(db, source)) {
      const read = await this.#readAgain(source, mapping.data, kept)
      result.added += read.added
      result.duplicates += read.duplicates
      if (read.complaint !== null) result.left += 1
      if (read.complaint !== kept.message) await settleKept(db, kept, read.complaint)
    }
    return result
  }

  async #readAgain(source: Source, mapping: SourceMapping, { body, at }: WebhookProblem) {
    try {
      const { problems, ...read } = await this.#add(source, mapping, { body, at: at.getTime() })
      return { ...read, complaint: problems.length > 0 ? sentenceOf(problems) : null }
    } catch (error) {
      if (!(error instanceof ProductError)) throw error
      const isCut = body.length >= keptLimits.characters
      const complaint = isCut ? onlyItsBeginning : error.message
      return { added: 0, duplicates: 0, complaint }
    }
  }

  /** @throws Invalid when the message is not JSON, or fits neither the mapping nor the map */
  async #add(source: Source, mapping: SourceMapping, { body, at }: Arrived): Promise<Added> {
    const message = parse(body)
    const [touchpoints, rules] = await Promise.all([
      touchpointsOf(this.parts.db, source),
      rulesInForce(this.parts.db, source),
    ])
    const setting = { workspaceId: source.workspaceId, time: at, touchpoints, rules }
    const { responses, skipped, problems } = readMessage(message, mapping, setting)
    const { added } = await addResponses(this.parts.pool, source, responses)
    if (added > 0) this.news.announce(source.journeyId)
    return { added, duplicates: responses.length - added, skipped, problems }
  }

  async #keep(source: Source, message: string, body: string): Promise<boolean> {
    const whole = await keepMessage(this.parts.db, source, message, body)
    // Whoever looks at the list of webhooks sees it come.
    this.news.announce(source.journeyId)
    return whole
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
