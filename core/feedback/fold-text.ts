/**
 * Text as a search compares it: width, compatibility forms and case do not
 * count, vowel signs and marks do, since without them words of Bengali or
 * Urdu would be others. The same for what is sought and what is searched.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A piece of a text; `found`: it is what was sought. */
export type Piece = { text: string; found: boolean }

/** Cuts a text into what was sought and what stands between, by what people see as letters. */
export function piecesOf(text: string, sought: string): Piece[] {
  const needle = foldText(sought.trim())
  if (needle === '') return [{ text, found: false }]
  const starts: number[] = []
  let folded = ''
  for (const { segment, index } of graphemes.segment(text)) {
    const part = foldText(segment)
    for (let unit = 0; unit < part.length; unit++) starts.push(index)
    folded += part
  }
  starts.push(text.length)
  const pieces: Piece[] = []
  let done = 0
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    const from = starts[at] ?? text.length
    const last = starts[at + needle.length - 1] ?? from
    // To the end of the last letter that belongs to it, even when it ends within.
    const to = starts.slice(at + needle.length).find((start) => start > last) ?? text.length
    if (from < done) continue
    if (from > done) pieces.push({ text: text.slice(done, from), found: false })
    pieces.push({ text: text.slice(from, to), found: true })
    done = to
  }
  if (done < text.length) pieces.push({ text: text.slice(done), found: false })
  return pieces
}
