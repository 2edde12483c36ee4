import type { Font } from './scene-items'

/**
 * The families of the server's own copies. They have names that no machine knows:
 * an installed font of the same name could be of another age and width. Browsers
 * pass over them.
 */
export const ownFamilies = {
  bengali: 'Throughline Bengali',
  nastaliq: 'Throughline Nastaliq',
  emoji: 'Throughline Emoji',
} as const

/** The families of the picture, in order of preference; the page loads them under these names. */
const families = [
  'Inter Variable',
  'Noto Sans Variable',
  ...Object.values(ownFamilies),
  'Noto Sans Bengali',
  'Noto Nastaliq Urdu',
  'Noto Color Emoji',
]

export const fontStack = [...families.map((name) => `"${name}"`), 'system-ui', 'sans-serif'].join(
  ', ',
)

/** The font as a canvas wants it. */
export function canvasFont({ size, weight }: Font): string {
  return `${weight} ${size}px ${fontStack}`
}
