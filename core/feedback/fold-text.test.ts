import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { foldText, piecesOf } from './fold-text'

const found = (text: string, sought: string) =>
  piecesOf(text, sought)
    .filter((piece) => piece.found)
    .map((piece) => piece.text)

it.each([
  ['The LIFT is slow, lift!', 'lift', ['LIFT', 'lift']],
  ['Chuyến bay bị trễ'.normalize('NFD'), 'trễ'.normalize('NFC'), ['trễ'.normalize('NFD')]],
  ['ＡＰＰが遅い', 'app', ['ＡＰＰ']],
  ['লিফট খুব ধীর', 'ধীর', ['ধীর']],
  ['بہت دیر لگی', 'دیر', ['دیر']],
  ['two flags 🇧🇩🇧🇩', '🇧🇩', ['🇧🇩', '🇧🇩']],
  // One letter of the text is several when folded: all of it is shown.
  ['the oﬃce', 'off', ['oﬃ']],
  ['anything', '  ', []],
  ['anything', 'else', []],
])('in %s, %s', (text, sought, expected) => {
  expect(found(text, sought)).toEqual(expected)
})

test('the pieces are the text, and something is found where the folded text has it', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(word, word, word, (before, sought, after) => {
      const text = `${before} ${sought} ${after}`
      const pieces = piecesOf(text, sought)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      if (sought.trim() !== '' && foldText(text).includes(foldText(sought.trim()))) {
        expect(pieces.some((piece) => piece.found)).toBe(true)
      }
    }),
    { seed: 4 },
  )
})
