import type { TextMeasure } from './text-width'

const nastaliq = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/
const tallScripts = /[\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]/

/** Line height as a multiple of the font size: Nastaliq hangs deep, Indic scripts stack marks. */
export function lineHeightFactor(text: string): number {
  if (nastaliq.test(text)) return 2
  return tallScripts.test(text) ? 1.65 : 1.45
}

/** Line height in whole pixels. */
export function lineHeight(text: string, fontSize: number): number {
  return Math.round(fontSize * lineHeightFactor(text))
}

/** Scripts written without spaces between words: a line may break between any two of these. */
const breakAnywhere = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u

/**
 * How many lines the text takes at this width, at most `most`, at least one.
 * Greedy, as browsers wrap: at spaces, between ideographs, and inside a word
 * only when the word alone is wider than the line.
 */
export function countLines(
  text: string,
  width: number,
  fontSize: number,
  measure: TextMeasure,
  most: number,
): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += paragraphLines(paragraph, width, fontSize, measure, most - lines)
    if (lines >= most) return most
  }
  return Math.max(1, lines)
}

function paragraphLines(
  text: string,
  width: number,
  fontSize: number,
  measure: TextMeasure,
  most: number,
): number {
  const space = measure(' ', fontSize)
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    for (const piece of pieces(word)) {
      const gap = used > 0 && piece.first ? space : 0
      const advance = measure(piece.text, fontSize)
      if (used + gap + advance <= width) used += gap + advance
      else {
        const rows = Math.max(1, Math.ceil(advance / width))
        lines += used > 0 ? rows : rows - 1
        used = advance - (rows - 1) * width
      }
      if (lines >= most) return most
    }
  }
  return lines
}

function pieces(word: string): { text: string; first: boolean }[] {
  if (!breakAnywhere.test(word)) return [{ text: word, first: true }]
  return [...word].map((text, i) => ({ text, first: i === 0 }))
}
