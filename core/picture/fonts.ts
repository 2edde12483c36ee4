import type { Font } from './scene-items'

/**
 * The families of the picture, in order of preference; the page and the server
 * load the same faces under these names.
 */
export const fontFamilies = [
  'Inter Variable',
  'Noto Sans Variable',
  'Noto Sans Bengali',
  'Noto Nastaliq Urdu',
  'Noto Color Emoji',
] as const

export const fontStack = [
  ...fontFamilies.map((name) => `"${name}"`),
  'system-ui',
  'sans-serif',
].join(', ')

/** The font as a canvas wants it. */
export function canvasFont({ size, weight }: Font): string {
  return `${weight} ${size}px ${fontStack}`
}
