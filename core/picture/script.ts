import type { Direction } from './scene-items'

const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
]

const letter = /\p{L}/u
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Base direction of a text by its first strong letter (UAX 9, P2 and P3), as `dir="auto"` does. */
export function directionOf(text: string): Direction {
  const first = letter.exec(text)?.[0]
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** ISO 15924 code of the script of the first letter; `Zyyy` when there is none that we know. */
export function scriptOf(text: string): string {
  const first = letter.exec(text)?.[0]
  if (first === undefined) return 'Zyyy'
  return scripts.find(([, letters]) => letters.test(first))?.[0] ?? 'Zyyy'
}
