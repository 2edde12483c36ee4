import type { Point } from '@/core/journey/geometry'
import type { JourneyRecord } from '@/core/journey/records'
import type { Presence } from './presence'

/** How long a card that was let go stays where it was seen last, in milliseconds. */
export const holdMs = 1000

type ReadRecord = (id: string) => JourneyRecord | undefined
type InHand = { at: Point; placeBefore: string }
type Held = InHand & { until: number }

/**
 * Where the cards are that others drag. A card that is let go stays there until
 * the edit arrives that puts it down, so that it does not jump back in between.
 */
export class OthersDrags {
  readonly #inHand = new Map<string, ReadonlyMap<string, InHand>>()
  readonly #held = new Map<string, Held>()

  constructor(private readonly read: ReadRecord) {}

  /** What somebody drags now; all of it, none is empty. */
  move(clientId: string, drag: Presence['drag'], now: number): void {
    const before = this.#inHand.get(clientId)
    const after = new Map<string, InHand>()
    for (const { id, x, y } of drag) {
      const placeBefore = before?.get(id)?.placeBefore ?? this.#placeOf(id)
      after.set(id, { at: { x, y }, placeBefore })
      this.#held.delete(id)
    }
    for (const [id, card] of before ?? []) {
      if (!after.has(id)) this.#held.set(id, { ...card, until: now + holdMs })
    }
    if (after.size > 0) this.#inHand.set(clientId, after)
    else this.#inHand.delete(clientId)
  }

  /** Somebody is gone: what they dragged will not be put down. */
  forget(clientId: string): void {
    this.#inHand.delete(clientId)
  }

  /** Top start corners by the card's id. */
  positions(now: number): Map<string, Point> {
    const positions = new Map<string, Point>()
    for (const [id, { at, until, placeBefore }] of this.#held) {
      if (now >= until || this.#placeOf(id) !== placeBefore) this.#held.delete(id)
      else positions.set(id, at)
    }
    for (const cards of this.#inHand.values()) {
      for (const [id, { at }] of cards) positions.set(id, at)
    }
    return positions
  }

  /** When the next card is held no longer; null: none is held. */
  nextEnd(): number | null {
    const ends = [...this.#held.values()].map(({ until }) => until)
    return ends.length > 0 ? Math.min(...ends) : null
  }

  get isEmpty(): boolean {
    return this.#inHand.size + this.#held.size === 0
  }

  #placeOf(id: string): string {
    const record = this.read(id)
    if (!record || !('stageId' in record)) return ''
    return [record.stageId, record.laneId, record.x, record.y].join()
  }
}
