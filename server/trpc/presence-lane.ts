import type { Services } from '@/server/services'
import { PresentInput, present } from '@/server/sync/presence/present'
import type { Context } from './context'
import type { Access } from './live-access'
import { liveAccessOf } from './live-access-of'

/** How long an access that was found is taken for current, in milliseconds: who loses it is cut off in a second. */
const keepMs = 500

/**
 * The short way of `journey.present` over one WebSocket: the same input, the
 * same access and the same doing, without a call of tRPC around them. In a
 * room of fifty these calls are nine of ten, and such a call costs several
 * times what it does. What this way cannot settle at once goes the ordinary
 * way, which also says what is wrong.
 */
export class PresenceLane {
  #context: Context | null = null
  #known: { journeyId: string; access: Access; until: number } | null = null

  constructor(
    private readonly services: Services,
    private readonly now: () => number,
  ) {}

  /** From now on calls are this one's. */
  open(context: Context): void {
    this.#context = context
  }

  /** @returns whether the message was such a call and has been carried out; its answer is null */
  take(message: unknown): boolean {
    const given = inputOf(message)
    if (given === undefined || !this.#context) return false
    const input = PresentInput.safeParse(given)
    if (!input.success) return false
    const access = this.#accessTo(this.#context, input.data.journeyId)
    if (!access) return false
    present(this.services, access, input.data)
    return true
  }

  #accessTo(context: Context, journeyId: string): Access | null {
    const known = this.#known
    if (known && known.journeyId === journeyId && known.until > this.now()) return known.access
    this.#known = null
    // This call goes the ordinary way; the ones after it need not.
    liveAccessOf(context, 'mutation', journeyId, 'journey.read').then(
      (access) => {
        this.#known = { journeyId, access, until: this.now() + keepMs }
      },
      () => {},
    )
    return null
  }
}

/** What a call of `journey.present` takes; undefined: it is something else. */
function inputOf(message: unknown): unknown {
  if (!isObject(message) || message.method !== 'mutation' || !isObject(message.params)) return
  return message.params.path === 'journey.present' ? message.params.input : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
