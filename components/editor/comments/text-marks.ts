/** A text with what is selected in it; both ends are the caret where nothing is. */
export type Selected = { readonly text: string; readonly start: number; readonly end: number }

/** What to put in the place of a part of a text, and what is selected then. */
export type Replacement = {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly start: number
  readonly end: number
}

const marks = { b: '**', i: '*', e: '`' } as const
export type MarkKey = keyof typeof marks

/** Sets or takes away bold (b), italic (i) or code (e) around what is selected. */
export function toggleMark({ text, start, end }: Selected, key: MarkKey): Replacement {
  const mark = marks[key]
  const size = mark.length
  const inner = text.slice(start, end)
  const isAround =
    text.slice(start - size, start) === mark &&
    text.slice(end, end + size) === mark &&
    !isOtherMark(text, start - size, end + size, key)
  if (isAround) {
    const from = start - size
    return { from, to: end + size, insert: inner, start: from, end: from + inner.length }
  }
  const at = start + size
  return { from: start, to: end, insert: mark + inner + mark, start: at, end: at + inner.length }
}

/** The stars of bold are none of italic. */
function isOtherMark(text: string, from: number, to: number, key: MarkKey): boolean {
  return key === 'i' && text[from - 1] === '*' && text[to] === '*' && text[from - 2] !== '*'
}

/** Makes a link of what is selected; without an address the place for it is selected. */
export function makeLink({ text, start, end }: Selected, url = ''): Replacement {
  const inner = text.slice(start, end)
  const insert = `[${inner}](${url})`
  const at = url === '' ? start + inner.length + 3 : start + insert.length
  return { from: start, to: end, insert, start: at, end: at }
}

/** An address on its own, as one pastes it over words that shall lead there. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text.trim())
}

/** The name that is being typed behind an @, up to the caret; null: none is. */
export function nameBeingTyped(text: string, caret: number): { from: number; name: string } | null {
  const found = /(?:^|[\s([{])@([^\s@]{0,40}(?: [^\s@]{1,40})?)$/u.exec(text.slice(0, caret))
  const name = found?.[1]
  return name === undefined ? null : { from: caret - name.length - 1, name }
}
