import type { Rect } from '@/core/journey/geometry'
import type { PathCommand } from '@/core/journey/path'
import { lineHeightFactor } from '@/core/journey/text-lines'
import type { Font, Measure, SceneItem } from './scene-items'
import { directionOf, scriptOf } from './script'
import { oneLine, wrapText } from './wrap'

type Paint = { fill?: string; stroke?: string; strokeWidth?: number; dash?: readonly number[] }

export type TextStyle = {
  font: Font
  fill: string
  /** `start` follows the text's own direction. */
  align?: 'start' | 'left' | 'right' | 'center'
  /** Pixels; by the script of the text when absent. */
  lineHeight?: number
  maxLines?: number
  /** Where the lines stand in their box when it is higher than they are. */
  vertical?: 'top' | 'middle'
}

/** Collects the items of a scene; all helpers that need to measure text go through it. */
export class Pen {
  readonly items: SceneItem[] = []
  readonly measure: Measure
  #of: string | undefined

  constructor(measure: Measure) {
    this.measure = measure
  }

  /** What `draw` adds shows this record. */
  about(id: string, draw: () => void): void {
    this.#of = id
    draw()
    this.#of = undefined
  }

  rect(rect: Rect, { fill, stroke, strokeWidth = 1 }: Paint, radius = 0): void {
    this.#add({
      kind: 'rect',
      rect,
      radius,
      fill: fill ?? null,
      stroke: stroke ?? null,
      strokeWidth,
    })
  }

  path(
    commands: readonly PathCommand[],
    { fill, stroke, strokeWidth = 1, dash = [] }: Paint,
  ): void {
    this.#add({
      kind: 'path',
      commands,
      fill: fill ?? null,
      stroke: stroke ?? null,
      strokeWidth,
      dash,
    })
  }

  image(rect: Rect, source: string, radius: number): void {
    this.#add({ kind: 'image', rect, source, radius })
  }

  /** Wraps the text into the box and places its lines; returns the height they take. */
  text(text: string, box: Rect, style: TextStyle): number {
    const height = style.lineHeight ?? Math.round(style.font.size * lineHeightFactor(text))
    const most = style.maxLines ?? Math.max(1, Math.floor(box.height / height))
    const lines =
      most === 1
        ? [oneLine(text, box.width, style.font, this.measure)]
        : wrapText(text, box.width, style.font, this.measure, most)
    const used = lines.length * height
    const top = style.vertical === 'middle' ? box.y + Math.max(0, (box.height - used) / 2) : box.y
    for (const [i, line] of lines.entries()) {
      this.#line(line, { ...box, y: top + i * height, height }, style, text)
    }
    return used
  }

  #line(line: string, box: Rect, style: TextStyle, whole: string): void {
    if (line === '') return
    const direction = directionOf(whole)
    const script = scriptOf(line)
    const align = sideOf(style.align ?? 'start', direction)
    const at = { x: anchorX(box, align), y: baseline(box, style.font.size, line) }
    const { font, fill } = style
    this.#add({ kind: 'text', text: line, at, align, direction, script, font, fill, box })
  }

  #add(item: SceneItem): void {
    this.items.push(this.#of === undefined ? item : { ...item, of: this.#of })
  }
}

function sideOf(align: NonNullable<TextStyle['align']>, direction: 'ltr' | 'rtl') {
  if (align !== 'start') return align
  return direction === 'rtl' ? 'right' : 'left'
}

function anchorX(box: Rect, align: 'left' | 'right' | 'center'): number {
  if (align === 'left') return box.x
  return align === 'right' ? box.x + box.width : box.x + box.width / 2
}

/** Nastaliq hangs deep below its first letters and rises high above: its baseline lies lower. */
const baselineShift = { plain: 0.36, nastaliq: 0.22 }

function baseline(box: Rect, fontSize: number, line: string): number {
  const shift = lineHeightFactor(line) >= 2 ? baselineShift.nastaliq : baselineShift.plain
  return Math.round((box.y + box.height / 2 + fontSize * shift) * 100) / 100
}
