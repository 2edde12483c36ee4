import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordLists } from './word-lists'

function found(lists: readonly (readonly string[])[], text: string): number[] {
  const words = new WordLists(lists)
  words.look(text)
  return lists.flatMap((_, list) => (words.has(list) ? [list] : []))
}

describe('word lists', () => {
  it.each<[string[][], string, number[]]>([
    [[['slow'], ['slower'], ['low'], ['owe']], 'much slower', [0, 1, 2, 3]],
    [[['slower'], ['slow']], 'slow', [1]],
    [[['ab', 'ab'], ['ab']], 'xab', [0, 1]],
    [[[''], ['a']], 'a', [1]],
    [[['a']], '', []],
    [[['ওয়াইফাই'], ['না']], 'ট্রেনে ওয়াইফাই ছিল না', [0, 1]],
    [[], 'a', []],
  ])('%j in %j: %j', (lists, text, expected) => {
    expect(found(lists, text)).toEqual(expected)
  })

  it('find what looking for each word by itself finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'ü'), maxLength: 5 })
    const lists = fc.array(fc.array(letters, { maxLength: 4 }), { maxLength: 6 })
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'ü', ' '), maxLength: 20 })
    fc.assert(
      fc.property(lists, texts, (words, text) => {
        const expected = words.flatMap((list, index) =>
          list.some((word) => word !== '' && text.includes(word)) ? [index] : [],
        )
        expect(found(words, text)).toEqual(expected)
      }),
    )
  })

  it('forget the text before', () => {
    const words = new WordLists([['a'], ['b']])
    expect(words.has(0)).toBe(false)
    words.look('a')
    words.look('b')
    expect([words.has(0), words.has(1)]).toEqual([false, true])
  })

  it('that begin alike do not make a long text slow to look through', () => {
    const lists = Array.from({ length: 50 }, (_, list) =>
      Array.from({ length: 50 }, (_, word) => `${'a'.repeat(150)}${list} ${word}`),
    )
    expect(found(lists, `${'a'.repeat(3_000)}7 7`)).toEqual([7])
  })
})
