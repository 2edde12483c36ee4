import type { Rect } from '@/core/journey/geometry'
import { lineHeightFactor } from '@/core/journey/text-lines'
import { faceShapes } from './face'
import type { Pen } from './pen'
import type { SceneInput, ScenePersona } from './scene-input'
import { directionOf } from './script'
import { placedPath } from './shapes'
import type { Theme } from './theme'
import { words } from './words'

const titleFont = { size: 28, weight: 600 } as const
const face = 48
const gap = 28

/** Title, state and personas above the map. Returns the height that they take. */
export function drawHeader(pen: Pen, input: SceneInput, area: Rect): number {
  const { theme } = input.options
  const title = input.journey.title || words.untitled
  const lineHeight = Math.round(titleFont.size * Math.max(1.3, lineHeightFactor(title)))
  const state = stateWidth(pen, input)
  const titleWidth = area.width - state - 24
  const box = { ...area, width: titleWidth, height: lineHeight * 2 }
  const right = directionOf(title) === 'rtl'
  const height = pen.text(title, right ? { ...box, x: area.x + state + 24 } : box, {
    font: titleFont,
    fill: theme.text,
    lineHeight,
    maxLines: 2,
  })
  drawState(pen, input, { ...area, y: area.y + (lineHeight - 26) / 2 }, right)
  const personas = { ...area, y: area.y + height + 12 }
  return height + (input.personas.length > 0 ? 12 + drawPersonas(pen, input, personas, right) : 0)
}

const stateFont = { size: 12, weight: 500 } as const

function stateWidth(pen: Pen, { journey }: SceneInput): number {
  return Math.ceil(pen.measure(words.states[journey.state], stateFont)) + 24
}

/** The state on a pill, at the side where the title ends. */
function drawState(pen: Pen, input: SceneInput, area: Rect, titleRight: boolean): void {
  const { theme } = input.options
  const width = stateWidth(pen, input)
  const x = titleRight ? area.x : area.x + area.width - width
  const pill = { x, y: area.y, width, height: 26 }
  pen.rect(pill, { fill: theme.accentSoft }, 13)
  pen.text(words.states[input.journey.state], pill, {
    font: stateFont,
    fill: theme.text,
    align: 'center',
    vertical: 'middle',
    maxLines: 1,
  })
}

/** Faces with name and role, side by side, as many rows as they need. */
function drawPersonas(pen: Pen, input: SceneInput, area: Rect, fromRight: boolean): number {
  const { theme, images } = input.options
  let used = 0
  let row = 0
  for (const persona of input.personas) {
    const width = Math.min(area.width, face + 12 + textWidth(pen, persona))
    if (used > 0 && used + width > area.width) {
      used = 0
      row += 1
    }
    const x = fromRight ? area.x + area.width - used - width : area.x + used
    const box = { x, y: area.y + row * (face + 12), width, height: face }
    pen.about(persona.id, () => drawPersona(pen, theme, persona, box, images, fromRight))
    used += width + gap
  }
  return (row + 1) * (face + 12) - 12
}

const nameFont = { size: 14, weight: 600 } as const
const roleFont = { size: 13, weight: 400 } as const
const widestName = 260

function textWidth(pen: Pen, { name, role }: ScenePersona): number {
  const widest = Math.max(pen.measure(name, nameFont), pen.measure(role, roleFont))
  return Math.min(widestName, Math.ceil(widest) + 2)
}

function drawPersona(
  pen: Pen,
  theme: Theme,
  persona: ScenePersona,
  box: Rect,
  images: ReadonlySet<string> | undefined,
  fromRight: boolean,
): void {
  const faceX = fromRight ? box.x + box.width - face : box.x
  const faceBox = { x: faceX, y: box.y, width: face, height: face }
  drawFace(pen, persona, faceBox, images)
  const width = box.width - face - 12
  const text = { x: fromRight ? box.x : box.x + face + 12, width, height: 24 }
  const align = fromRight ? 'right' : 'left'
  const named = persona.role !== ''
  const nameBox = { ...text, y: named ? box.y : box.y + 12 }
  const one = { align, vertical: 'middle', maxLines: 1 } as const
  pen.text(persona.name, nameBox, { font: nameFont, fill: theme.text, ...one })
  if (!named) return
  const roleBox = { ...text, y: box.y + 24 }
  pen.text(persona.role, roleBox, { font: roleFont, fill: theme.mutedText, ...one })
}

function drawFace(
  pen: Pen,
  persona: ScenePersona,
  box: Rect,
  images: ReadonlySet<string> | undefined,
): void {
  if (persona.avatarId && images?.has(persona.avatarId)) {
    pen.image(box, persona.avatarId, box.width / 2)
    return
  }
  for (const shape of faceShapes(persona.id)) {
    pen.path(placedPath(shape.commands, box, box.width / 100), { fill: shape.fill })
  }
}
