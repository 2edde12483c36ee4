import type { Point, Rect } from '@/core/journey/geometry'
import type { PathCommand } from '@/core/journey/path'

/** A font as the scene knows it: the family is always the stack of `fonts.ts`. */
export type Font = { readonly size: number; readonly weight: 400 | 500 | 600 }

/** Advance width in pixels of one line of text. */
export type Measure = (text: string, font: Font) => number

export type Direction = 'ltr' | 'rtl'

type Common = {
  /** The record that the item shows, if it shows one. */
  readonly of?: string
}

export type RectItem = Common & {
  readonly kind: 'rect'
  readonly rect: Rect
  readonly radius: number
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
}

export type PathItem = Common & {
  readonly kind: 'path'
  readonly commands: readonly PathCommand[]
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly dash: readonly number[]
}

/** One line of text, already wrapped. */
export type TextItem = Common & {
  readonly kind: 'text'
  readonly text: string
  /** The anchor on the baseline: the left end, the right end or the middle, by `align`. */
  readonly at: Point
  readonly align: 'left' | 'right' | 'center'
  readonly direction: Direction
  /** ISO 15924 code of the first letter's script, for formats that pick a font by it. */
  readonly script: string
  readonly font: Font
  readonly fill: string
  /** The space the line has; the text is never wider. */
  readonly box: Rect
}

export type ImageItem = Common & {
  readonly kind: 'image'
  readonly rect: Rect
  readonly radius: number
  /** Names the picture for whoever paints; see `PaintOptions.images`. */
  readonly source: string
}

export type SceneItem = RectItem | PathItem | TextItem | ImageItem

/** A picture, all placed, in pixels from its top left corner; painted in order. */
export type Scene = {
  readonly width: number
  readonly height: number
  readonly background: string
  readonly items: readonly SceneItem[]
}
