import { Attempts } from '@/server/auth/attempts'
import type { Form } from '@/server/db/generated/client'
import { responseId } from '@/server/feedback/response-id'
import type { FeedbackNews } from '@/server/feedback/streams/feedback-news'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { addResponses } from '@/server/feedback/write/add-responses'
import type { Infrastructure } from '@/server/infrastructure'
import { DailyCount } from './daily-count'

/** The source of responses that came by a form. */
export const formSource = 'form'

/** Answers from one network address, in a minute: a shop's tablet and its visitors share one. */
const perMinute = 30

type Answer = { value: number; comment: string; nonce: string }

/** Takes what people answer on the public forms. */
export class Forms {
  readonly #from = new Attempts({ most: perMinute, windowMs: 60_000 })
  readonly #today: DailyCount<Form>

  constructor(
    private readonly parts: Pick<Infrastructure, 'db' | 'pool'>,
    private readonly news: FeedbackNews,
  ) {
    this.#today = new DailyCount<Form>((form, since) => this.#countSince(form, since))
  }

  /** The form behind a token, open or closed; null: there is none. */
  async find(token: string): Promise<{ form: Form; isOpen: boolean } | null> {
    const form = await this.parts.db.form.findUnique({
      where: { token },
      include: {
        journey: { select: { archivedAt: true, workspace: { select: { removedAfter: true } } } },
      },
    })
    if (!form) return null
    const { archivedAt, workspace } = form.journey
    const isClosed = form.closedAt || archivedAt || workspace.removedAfter
    const isOpen = !isClosed && (await this.#isOnMap(form))
    return { form, isOpen }
  }

  /** Counts an answer from this address before it is looked at. @throws RateLimited */
  knock(address: string): void {
    this.#from.take(address)
  }

  /** @returns 'full': the form takes no more today. One nonce counts once. */
  async take(form: Form, answer: Answer): Promise<'taken' | 'full'> {
    if (!(await this.#today.hasRoom(form))) return 'full'
    const { workspaceId, journeyId, touchpointId, instrument, channel } = form
    const { added } = await addResponses(this.parts.pool, { workspaceId, journeyId }, [
      {
        id: responseId({ source: formSource, externalId: answer.nonce, part: form.id }),
        touchpointId,
        assignedBy: 'form',
        instrument,
        value: answer.value,
        verbatim: answer.comment || null,
        channel,
        source: formSource,
        customer: null,
        customerId: null,
        at: Date.now(),
      },
    ])
    if (added > 0) {
      this.#today.add(form)
      this.news.announce(journeyId)
    }
    return 'taken'
  }

  async #isOnMap(form: Form): Promise<boolean> {
    const touchpoints = await touchpointsOf(this.parts.db, form)
    return touchpoints.some(({ id }) => id === form.touchpointId)
  }

  #countSince(form: Form, since: Date): Promise<number> {
    const { workspaceId, journeyId, touchpointId, instrument, channel } = form
    return this.parts.db.response.count({
      where: {
        workspaceId,
        journeyId,
        touchpointId,
        instrument,
        channel,
        source: formSource,
        at: { gte: since },
      },
    })
  }
}
