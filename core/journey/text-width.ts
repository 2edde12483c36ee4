/** Measures one line of text: its advance width in pixels at a font size in pixels. */
export type TextMeasure = (text: string, fontSize: number) => number

/** Advance widths of U+0020..U+007E in Inter Medium, hundredths of an em. */
const latinWidths = [
  27, 30, 49, 64, 65, 99, 65, 31, 37, 37, 52, 67, 30, 46, 30, 37, 65, 42, 62, 63, 66, 60, 63, 57,
  63, 63, 30, 32, 67, 67, 67, 53, 98, 71, 66, 73, 72, 60, 59, 75, 74, 27, 58, 69, 57, 91, 76, 77,
  64, 77, 65, 65, 65, 74, 71, 100, 70, 70, 64, 37, 37, 37, 48, 46, 34, 57, 62, 58, 62, 59, 38, 62,
  60, 25, 25, 56, 25, 89, 60, 60, 62, 62, 39, 54, 34, 60, 57, 83, 56, 58, 56, 44, 35, 44, 67,
]

/** Ranges whose glyphs are not as wide as an accented Latin letter; widths in ems, per code point. */
const ranges: readonly (readonly [first: number, last: number, width: number])[] = [
  [0x0300, 0x036f, 0],
  [0x0590, 0x05ff, 0.56],
  // Nastaliq stacks its letters: sentences of Urdu measure 0.36 to 0.45.
  [0x0600, 0x08ff, 0.46],
  [0x0900, 0x0dff, 0.5],
  [0x0e00, 0x0fff, 0.5],
  [0x1000, 0x109f, 0.6],
  [0x1100, 0x11ff, 1],
  [0x1ab0, 0x1aff, 0],
  [0x200b, 0x200f, 0],
  [0x202a, 0x202e, 0],
  [0x2060, 0x206f, 0],
  [0x20d0, 0x20ff, 0],
  [0x2600, 0x27bf, 1.25],
  [0x2e80, 0xa4cf, 1],
  [0xac00, 0xd7ff, 1],
  [0xf900, 0xfaff, 1],
  [0xfb50, 0xfdff, 0.5],
  [0xfe00, 0xfe0f, 0],
  [0xfe70, 0xfefe, 0.52],
  [0xff00, 0xff60, 1],
  [0x1f000, 0x1f3fa, 1.25],
  [0x1f3fb, 0x1f3ff, 0],
  [0x1f400, 0x1faff, 1.25],
  [0x20000, 0x3ffff, 1],
  [0xe0000, 0xe0fff, 0],
]

const otherWidth = 0.64

/** Advance width of one code point in ems, by script; exact for basic Latin. */
function estimatedAdvance(codePoint: number): number {
  const latin = latinWidths[codePoint - 0x20]
  if (latin !== undefined) return latin / 100
  if (codePoint < 0x0300) return codePoint < 0x20 ? 0.27 : otherWidth
  for (const [first, last, width] of ranges) {
    if (codePoint < first) return otherWidth
    if (codePoint <= last) return width
  }
  return otherWidth
}

/**
 * A measure that needs no font: the same on every machine, so that the editor,
 * the painter and the server agree on the size of a card.
 */
export const estimateWidth: TextMeasure = (text, fontSize) => {
  let ems = 0
  for (const char of text) ems += estimatedAdvance(char.codePointAt(0) ?? 0)
  return ems * fontSize
}
