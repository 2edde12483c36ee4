import { peerColour } from '@/components/ui/peer-colour'
import type { Point, Rect } from '@/core/journey/geometry'
import type { Person } from '@/core/presence/presence'
import { browserMeasure } from '../picture/browser-measure'
import type { CanvasSize } from '../picture/use-canvas-size'
import {
  type CursorColours,
  type CursorPicture,
  namedCursor,
  unnamedCursor,
} from './cursor-picture'
import type { CursorsInView } from './cursors-in-view'

/** Somebody's cursor on the screen, in CSS pixels. */
export type PlacedCursor = Point & { readonly person: Person }

/**
 * Paints cursors on one canvas. Each person's picture is painted once and then
 * copied, and only what was painted before is cleared: an element for each
 * cursor would cost a layer of the page each, on every frame.
 */
export class CursorPainter {
  readonly #context: CanvasRenderingContext2D
  #size: CanvasSize = { width: 0, height: 0, pixelRatio: 1 }
  #measure = browserMeasure()
  #named = new WeakMap<Person, CursorPicture>()
  #unnamed = new WeakMap<Person, CursorPicture>()
  #painted: Rect[] = []

  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser has no canvas.')
    this.#context = context
  }

  get size(): CanvasSize {
    return this.#size
  }

  /** The window, the colours or the fonts are others: every picture is painted anew. */
  renew(size: CanvasSize): void {
    this.#size = size
    this.canvas.width = Math.round(size.width * size.pixelRatio)
    this.canvas.height = Math.round(size.height * size.pixelRatio)
    this.#measure = browserMeasure()
    this.#named = new WeakMap()
    this.#unnamed = new WeakMap()
    this.#painted = []
  }

  paint({ named, unnamed }: CursorsInView<PlacedCursor>): void {
    for (const { x, y, width, height } of this.#painted) {
      this.#context.clearRect(x, y, width, height)
    }
    this.#painted = [
      ...unnamed.map((cursor) => this.#copy(this.#unnamedOf(cursor.person), cursor)),
      ...named.map((cursor) => this.#copy(this.#namedOf(cursor.person), cursor)),
    ]
  }

  /** On whole device pixels, so that names stay sharp. @returns what it covers */
  #copy({ image, left, top }: CursorPicture, at: Point): Rect {
    const { pixelRatio } = this.#size
    const x = Math.round(at.x * pixelRatio) - left
    const y = Math.round(at.y * pixelRatio) - top
    this.#context.drawImage(image, x, y)
    return { x, y, width: image.width, height: image.height }
  }

  #namedOf(person: Person): CursorPicture {
    return remembered(this.#named, person, () =>
      namedCursor(
        person.person.name,
        this.#coloursOf(person),
        this.#measure,
        this.#size.pixelRatio,
      ),
    )
  }

  #unnamedOf(person: Person): CursorPicture {
    return remembered(this.#unnamed, person, () =>
      unnamedCursor(this.#coloursOf(person), this.#size.pixelRatio),
    )
  }

  #coloursOf({ colour }: Person): CursorColours {
    return {
      fill: this.#computed(peerColour(colour)),
      text: this.#computed('var(--on-peer)'),
      edge: this.#computed('var(--peer-edge)'),
    }
  }

  /** A canvas knows neither variables nor light and dark; the page's styles do. */
  #computed(colour: string): string {
    this.canvas.style.color = colour
    return getComputedStyle(this.canvas).color
  }
}

function remembered(
  pictures: WeakMap<Person, CursorPicture>,
  person: Person,
  make: () => CursorPicture,
): CursorPicture {
  const known = pictures.get(person)
  if (known) return known
  const made = make()
  pictures.set(person, made)
  return made
}
