import type { Rect, Size } from '@/core/journey/geometry'
import type { Viewport } from '../canvas/first-viewport'
import { fittingViewport, seenPart } from '../canvas/seen-part'
import { type Glide, glideTo, hasArrived, placeAt } from './glide'
import { wantsStillness } from './stillness'

type Transform = readonly [x: number, y: number, zoom: number]

/** Keeps a window to what somebody else sees, smoothly between two messages. */
export class FollowedView {
  #glide: Glide
  #window: Size
  #set: Transform
  #frame = 0

  constructor(
    { transform, width, height }: Size & { transform: Transform },
    private readonly setViewport: (viewport: Viewport) => void,
  ) {
    this.#window = { width, height }
    this.#set = transform
    this.#glide = glideTo(null, this.#middle(transform), performance.now())
  }

  lookAt(part: Rect, window: Size): void {
    this.#window = { width: window.width, height: window.height }
    const { x, y, zoom } = fittingViewport(part, this.#window)
    const to = this.#middle([x, y, zoom])
    this.#glide = glideTo(this.#glide, to, performance.now(), wantsStillness())
    this.#frame ||= requestAnimationFrame((now) => this.#step(now))
  }

  /** Whether the canvas stands as it was put here. */
  isOwn(transform: Transform): boolean {
    return transform.every((value, axis) => Math.abs(value - (this.#set[axis] ?? 0)) < 1e-3)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }

  #step(now: number): void {
    this.#frame = 0
    const [middleX = 0, middleY = 0, depth = 0] = placeAt(this.#glide, now)
    const zoom = Math.exp(depth)
    const { width, height } = this.#window
    const viewport = { x: width / 2 - middleX * zoom, y: height / 2 - middleY * zoom, zoom }
    this.#set = [viewport.x, viewport.y, zoom]
    this.setViewport(viewport)
    if (!hasArrived(this.#glide, now))
      this.#frame = requestAnimationFrame((next) => this.#step(next))
  }

  /** The middle of what is seen, and the zoom as a depth: even steps of it look even. */
  #middle([x, y, zoom]: Transform): readonly number[] {
    const seen = seenPart({ x, y, zoom }, this.#window)
    return [seen.x + seen.width / 2, seen.y + seen.height / 2, Math.log(zoom)]
  }
}
