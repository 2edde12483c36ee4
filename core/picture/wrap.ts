import type { Font, Measure } from './scene-items'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Scripts written without spaces: a line may break between their words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u
/** Never at the start of a line, whatever stands before. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\u3001\u3002\uff0c\uff01\uff1f\u30fc\u200d]/u
const opening = /[\p{Ps}\p{Pi}]$/u
const breaksAfter = /[-\u2010\u2013\u2014/]$/u

/**
 * Breaks a text into lines that are never wider than `width`. Breaks at spaces,
 * after hyphens, between words of scripts without spaces, and inside a word, at
 * a grapheme, only when the word alone is too wide. What does not fit in `most`
 * lines ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  font: Font,
  measure: Measure,
  most: number,
): string[] {
  const lines: string[] = []
  for (const paragraph of text.trim().split(/\r?\n/)) {
    for (const line of wrapParagraph(paragraph.trim(), width, font, measure)) lines.push(line)
    if (lines.length > most) break
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const last = kept.pop() ?? ''
  return [...kept, ellipsized(`${last}…`, width, font, measure, true)]
}

/** The text on one line, cut with an ellipsis when it is wider than `width`. */
export function oneLine(text: string, width: number, font: Font, measure: Measure): string {
  const flat = text.trim().replace(/\s+/g, ' ')
  return measure(flat, font) <= width ? flat : ellipsized(flat, width, font, measure, false)
}

function ellipsized(
  text: string,
  width: number,
  font: Font,
  measure: Measure,
  hasEllipsis: boolean,
): string {
  const bare = hasEllipsis ? text.slice(0, -1) : text
  const parts = [...graphemes.segment(bare)].map((part) => part.segment)
  let low = 0
  let high = parts.length
  const shown = (count: number) => `${parts.slice(0, count).join('').trimEnd()}…`
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(shown(middle), font) <= width) low = middle
    else high = middle - 1
  }
  return shown(low)
}

function wrapParagraph(text: string, width: number, font: Font, measure: Measure): string[] {
  if (measure(text, font) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const piece of breakable(text).flatMap((p) => narrow(p, width, font, measure))) {
    if (line !== '' && measure((line + piece).trimEnd(), font) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** The text cut wherever a line may end; spaces stay at the end of their piece. */
function breakable(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of words.segment(text)) {
    if (piece !== '' && mayBreak(piece, segment)) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return piece === '' ? pieces : [...pieces, piece]
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || closing.test(after)) return false
  if (/\s$/.test(before)) return true
  if (opening.test(before)) return false
  return breaksAfter.test(before) || unspaced.test(before.slice(-2)) || unspaced.test(after)
}

/** A piece that alone is wider than the line, cut between graphemes. */
function narrow(piece: string, width: number, font: Font, measure: Measure): string[] {
  if (measure(piece.trimEnd(), font) <= width) return [piece]
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(piece)) {
    if (part !== '' && measure(part + segment, font) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
