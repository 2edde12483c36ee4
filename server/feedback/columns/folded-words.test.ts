import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '@/core/feedback/fold-text'
import { FoldedWords } from './folded-words'

it('folds plain words and others as a search does', () => {
  const plain = fc.string()
  const any = fc.string({ unit: 'grapheme' })
  const given = [
    ...fc.sample(plain, { numRuns: 300, seed: 1 }),
    ...fc.sample(any, { numRuns: 300, seed: 2 }),
  ]
  given.push('ÇA VA', 'Straße ﬁne', '', 'A'.repeat(200_000), 'İstanbul'.repeat(20_000))
  const words = new FoldedWords()
  for (const text of given) {
    const bytes = Buffer.from(`<${text}>`)
    words.add(bytes, 1, bytes.length - 1)
  }
  const { folded, starts } = words.finish()
  const found = given.map((_, index) => folded.toString('utf8', starts[index], starts[index + 1]))
  // What is no text at all, half of a letter, comes as UTF-8 makes it.
  const asBytes = (text: string) => Buffer.from(text).toString('utf8')
  expect(found).toEqual(given.map((text) => `${foldText(asBytes(text))}\0`))
  expect(starts.at(-1)).toBe(folded.length)
})
