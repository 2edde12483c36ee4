import type { Point } from '@/core/journey/geometry'
import type { Person } from '@/core/presence/presence'
import type { Room } from '@/core/presence/room'
import type { CanvasSize } from '../picture/use-canvas-size'
import { CursorPainter, type PlacedCursor } from './cursor-painter'
import { cursorsInView } from './cursors-in-view'
import { type Glide, glideTo, hasArrived, placeAt } from './glide'

/** As React Flow has it: a point p of the canvas lies on the screen at p * zoom + (x, y). */
export type Projection = readonly [x: number, y: number, zoom: number]

/** A cursor that has not moved for so long, in milliseconds, says nothing any more. */
const idleAfter = 20_000
/** More cursors than this are not followed smoothly, but only as often as messages come. */
const mostGliding = 12
/** Least time between two steps of many cursors, in milliseconds, with room for a frame that comes early. */
const stepAfter = 50 - 8

type Track = { person: Person; glide: Glide; at: Point; movedAt: number }

/**
 * The others' cursors: a message draws nothing by itself, but once a frame, and
 * only while something moves, they are painted where they are. A few glide from
 * message to message; many step, which costs a third and cannot be told apart in
 * a crowd. Cursors have one size at any zoom. What is idle is not there at all.
 */
export class CursorLayer {
  readonly #painter: CursorPainter
  readonly #tracks = new Map<string, Track>()
  readonly #stop: () => void
  #frame = 0
  #idle: ReturnType<typeof setTimeout> | undefined
  #isCrowd = false
  #paintedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly room: Room,
    private readonly projection: () => Projection,
    private readonly isStill: () => boolean,
  ) {
    this.#painter = new CursorPainter(canvas)
    this.#stop = room.subscribe('cursors', () => this.#follow())
    this.#follow()
  }

  /** The view has changed: the cursors move with the map, however many they are. */
  viewChanged(): void {
    this.#paintedAt = Number.NEGATIVE_INFINITY
    this.#paintSoon()
  }

  /** The window, the colours or the fonts are others. */
  renew(size: CanvasSize): void {
    this.#painter.renew(size)
    this.viewChanged()
  }

  stop(): void {
    this.#stop()
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#idle)
  }

  #follow(): void {
    const now = performance.now()
    const still = this.isStill()
    const { people, peers } = this.room
    for (const clientId of this.#tracks.keys()) {
      if (!peers.get(clientId)?.presence.cursor) this.#tracks.delete(clientId)
    }
    for (const person of people) {
      const at = peers.get(person.clientId)?.presence.cursor
      const known = this.#tracks.get(person.clientId)
      // Somebody's colour or name may be another after they have come again.
      if (known) known.person = person
      if (!at || known?.at === at) continue
      const glide = glideTo(known?.glide ?? null, [at.x, at.y], now, still)
      this.#tracks.set(person.clientId, { person, glide, at, movedAt: now })
    }
    this.#paintSoon()
  }

  #paintSoon(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0
      if (this.#isCrowd && now - this.#paintedAt < stepAfter) this.#paintSoon()
      else this.#paint(now)
    })
  }

  #paint(now: number): void {
    this.#paintedAt = now
    const awake = [...this.#tracks.values()].filter(({ movedAt }) => now - movedAt < idleAfter)
    this.#isCrowd = awake.length > mostGliding
    const window = { x: 0, y: 0, ...this.#painter.size }
    const cursors = cursorsInView(this.#placed(awake, now), window)
    this.#painter.paint(cursors)
    if (!this.#isCrowd && awake.some(({ glide }) => !hasArrived(glide, now))) this.#paintSoon()
    else this.#rest(cursors.named, awake, now)
  }

  #placed(tracks: readonly Track[], now: number): PlacedCursor[] {
    const [left, top, zoom] = this.projection()
    return tracks.map(({ person, glide }) => {
      const [x = 0, y = 0] = this.#isCrowd ? glide.to : placeAt(glide, now)
      return { person, x: x * zoom + left, y: y * zoom + top }
    })
  }

  /** Nothing moves until the next message, or until somebody has become idle. */
  #rest(named: readonly PlacedCursor[], awake: readonly Track[], now: number): void {
    clearTimeout(this.#idle)
    if (awake.length > 0) {
      const next = Math.min(...awake.map(({ movedAt }) => movedAt)) + idleAfter
      this.#idle = setTimeout(() => this.#paintSoon(), next - now + 1)
    }
    if (this.#isCrowd) delete this.canvas.dataset.cursors
    else this.canvas.dataset.cursors = inWords(named)
  }
}

/** What a canvas shows cannot be asked for: who looks for a cursor finds it here. */
function inWords(cursors: readonly PlacedCursor[]): string {
  return JSON.stringify(cursors.map(({ person, x, y }) => ({ name: person.person.name, x, y })))
}
