type Form = { id: string; dailyLimit: number }

type Day = { day: string; count: Promise<number>; added: number }

const dayMs = 24 * 60 * 60_000

/** Whole seconds until the next day (UTC) begins, when a full form takes answers again. */
export function secondsUntilTomorrow(now: number): number {
  return Math.ceil((dayMs - (now % dayMs)) / 1000)
}

/**
 * How many answers a form has taken today (UTC). Counted once a day from what
 * is stored, then by adding: with several instances each knows of the others'
 * answers only from before it first looked.
 */
export class DailyCount<F extends Form> {
  readonly #days = new Map<string, Day>()

  constructor(
    private readonly countSince: (form: F, since: Date) => Promise<number>,
    private readonly now: () => number = Date.now,
    private readonly capacity = 10_000,
  ) {}

  async hasRoom(form: F): Promise<boolean> {
    const today = this.#today(form)
    return (await today.count) + today.added < form.dailyLimit
  }

  add(form: F): void {
    this.#today(form).added += 1
  }

  #today(form: F): Day {
    const day = new Date(this.now()).toISOString().slice(0, 10)
    const known = this.#days.get(form.id)
    if (known?.day === day) return known
    const count = this.countSince(form, new Date(`${day}T00:00:00Z`))
    const counted: Day = { day, count, added: 0 }
    // What could not be counted is asked for again.
    count.catch(() => this.#days.delete(form.id))
    this.#days.delete(form.id)
    this.#days.set(form.id, counted)
    const oldest = this.#days.keys().next()
    if (this.#days.size > this.capacity && !oldest.done) this.#days.delete(oldest.value)
    return counted
  }
}
