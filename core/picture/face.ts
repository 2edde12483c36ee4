import type { PathCommand } from '@/core/journey/path'
import { ellipsePath } from './shapes'

/** One filled shape of a face. */
export type FaceShape = { readonly commands: readonly PathCommand[]; readonly fill: string }

const grounds = ['#dfe3fb', '#fbe3d4', '#d8eef0', '#f3e0f0', '#f6ecc9', '#e1e6ea']
const clothes = ['#565fde', '#c8623a', '#2f7f8c', '#8a4a93', '#a67c1a', '#4b5563']
const skins = ['#f5d3bd', '#e8b995', '#d19a6f', '#a9714b', '#7d4e33', '#5b3826']
const hairs = ['#2b211d', '#4a3226', '#7a4a2a', '#b98545', '#8c8c8c', '#3a2a4a']

/**
 * A face for a persona without a picture: always the same for the same id. A
 * square of 100 x 100 whose round ground fills it; pure shapes, for SVG and for
 * the painter alike.
 */
export function faceShapes(id: string): FaceShape[] {
  const pick = dice(id)
  const look = pick(grounds.length)
  const skin = skins[pick(skins.length)] ?? '#d19a6f'
  const hair = hairs[pick(hairs.length)] ?? '#2b211d'
  const style = pick(hairStyles.length)
  const { back, front } = hairStyles[style] ?? { back: [], front: [] }
  return [
    { commands: ellipsePath({ x: 50, y: 50 }, 50), fill: grounds[look] ?? '#e1e6ea' },
    ...back.map((commands) => ({ commands, fill: hair })),
    { commands: shoulders, fill: clothes[(look + pick(3)) % clothes.length] ?? '#4b5563' },
    { commands: neck, fill: skin },
    { commands: ellipsePath({ x: 50, y: 45 }, 17.5, 20.5), fill: skin },
    ...front.map((commands) => ({ commands, fill: hair })),
    ...features.map((commands) => ({ commands, fill: '#2b211d' })),
  ]
}

const shoulders: PathCommand[] = [
  ['M', 16, 86.6],
  ['C', 20, 72, 34, 69, 50, 69],
  ['C', 66, 69, 80, 72, 84, 86.6],
  ['C', 75, 95, 63, 100, 50, 100],
  ['C', 37, 100, 25, 95, 16, 86.6],
  ['Z'],
]

const neck: PathCommand[] = [
  ['M', 42, 58],
  ['L', 58, 58],
  ['L', 58, 70],
  ['C', 56, 77, 44, 77, 42, 70],
  ['Z'],
]

const features: PathCommand[][] = [
  ellipsePath({ x: 43, y: 45 }, 1.9, 2.2),
  ellipsePath({ x: 57, y: 45 }, 1.9, 2.2),
  [
    ['M', 43.5, 54],
    ['C', 46, 58.6, 54, 58.6, 56.5, 54],
    ['C', 54, 56.6, 46, 56.6, 43.5, 54],
    ['Z'],
  ],
]

const cap: PathCommand[] = [
  ['M', 31.5, 46],
  ['C', 29, 24, 40, 19, 50, 19],
  ['C', 60, 19, 71, 24, 68.5, 46],
  ['C', 66, 36, 61, 32, 50, 32],
  ['C', 39, 32, 34, 36, 31.5, 46],
  ['Z'],
]

const sweep: PathCommand[] = [
  ['M', 31.5, 47],
  ['C', 27, 20, 46, 16, 55, 19],
  ['C', 68, 19, 72, 32, 68.5, 47],
  ['C', 66, 38, 64, 34, 60, 31],
  ['C', 50, 38, 38, 36, 31.5, 47],
  ['Z'],
]

const long: PathCommand[] = [
  ['M', 29, 74],
  ['C', 22, 40, 30, 18, 50, 18],
  ['C', 70, 18, 78, 40, 71, 74],
  ['C', 60, 78, 40, 78, 29, 74],
  ['Z'],
]

const scarf: PathCommand[] = [
  ['M', 27, 78],
  ['C', 22, 40, 28, 15, 50, 15],
  ['C', 72, 15, 78, 40, 73, 78],
  ['C', 60, 84, 40, 84, 27, 78],
  ['Z'],
]

const scarfFront: PathCommand[] = [
  ['M', 32, 46],
  ['C', 30, 26, 40, 20, 50, 20],
  ['C', 60, 20, 70, 26, 68, 46],
  ['C', 66, 34, 60, 29, 50, 29],
  ['C', 40, 29, 34, 34, 32, 46],
  ['Z'],
]

const hairStyles: { back: PathCommand[][]; front: PathCommand[][] }[] = [
  { back: [], front: [cap] },
  { back: [], front: [sweep] },
  { back: [long], front: [cap] },
  { back: [long], front: [sweep] },
  { back: [ellipsePath({ x: 50, y: 19 }, 9)], front: [cap] },
  { back: [scarf], front: [scarfFront] },
]

/**
 * Numbers from an id: FNV-1a, mixed a throw as MurmurHash3 ends. Ids that were
 * made in a row differ in few letters; the mixing lets each change every throw.
 */
function dice(id: string): (sides: number) => number {
  let state = 0x811c9dc5
  for (let i = 0; i < id.length; i++) state = Math.imul(state ^ id.charCodeAt(i), 0x01000193)
  return (sides) => {
    state = (state + 0x9e3779b9) | 0
    return Math.floor((mixed(state) / 2 ** 32) * sides)
  }
}

function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
