import { describe, expect, it } from 'vitest'
import { isAddress, makeLink, nameBeingTyped, type Replacement, toggleMark } from './text-marks'

/** A text with its selection between bars. */
function read(marked: string) {
  const [before = '', inner = '', after = ''] = marked.split('|')
  const start = before.length
  return { text: before + inner + after, start, end: start + inner.length }
}

function show({ text }: { text: string }, { from, to, insert, start, end }: Replacement): string {
  const next = text.slice(0, from) + insert + text.slice(to)
  return `${next.slice(0, start)}|${next.slice(start, end)}|${next.slice(end)}`
}

describe('marks', () => {
  it.each([
    ['a |word| b', 'b', 'a **|word|** b'],
    ['a **|word|** b', 'b', 'a |word| b'],
    ['a |word| b', 'i', 'a *|word|* b'],
    ['**|word|**', 'i', '***|word|***'],
    ['***|word|***', 'i', '**|word|**'],
    ['||', 'e', '`||`'],
  ] as const)('%s with %s is %s', (before, key, after) => {
    const selected = read(before)
    expect(show(selected, toggleMark(selected, key))).toBe(after)
  })

  it('make links of words', () => {
    const selected = read('see |here|')
    expect(show(selected, makeLink(selected, 'https://a.org'))).toBe('see [here](https://a.org)||')
    expect(show(selected, makeLink(selected))).toBe('see [here](||)')
    expect([isAddress('https://a.org/b?c'), isAddress('see https://a.org')]).toEqual([true, false])
  })
})

describe('a name behind an @', () => {
  it.each([
    ['hello @An', 'An'],
    ['@', ''],
    ['(@علی', 'علی'],
    ['@Ana Li', 'Ana Li'],
    ['mail@an', null],
    ['@Ana Lima said', null],
    ['@Ana\n', null],
  ])('%j asks for %j', (text, name) => {
    expect(nameBeingTyped(text, text.length)?.name ?? null).toBe(name)
  })
})
