import { describe, expect, it } from 'vitest'
import { compileRules, RuleCondition, type RuleSubject, readBy } from './rule'

const response: RuleSubject = {
  verbatim: 'Das WLAN im Zug war schon wieder weg!',
  channel: 'App',

  fields: { Topic: 'On board', Line: 'S 4' },
}

const fits = (condition: RuleCondition, subject: RuleSubject = response) =>
  compileRules([{ id: 'rule', touchpointId: 'touchpoint', condition }])(subject) !== null

describe('a condition', () => {
  it.each<[RuleCondition, boolean]>([
    [{ is: 'column', name: 'Topic', equals: ['booking', 'on-board'] }, true],
    [{ is: 'column', name: 'Topic', equals: ['board'] }, false],
    [{ is: 'column', name: 'toString', equals: ['x'] }, false],
    [{ is: 'words', words: ['Klo', 'wlan'] }, true],
    [{ is: 'words', words: ['Kaffee'] }, false],
    [{ is: 'words', words: ['!'] }, false],
    [{ is: 'pattern', pattern: '\\bwl?an\\b.*weg' }, true],
    [{ is: 'pattern', pattern: '^wlan' }, false],
    [{ is: 'channel', channels: ['web', 'app'] }, true],
    [
      {
        is: 'all',
        of: [
          { is: 'channel', channels: ['app'] },
          { is: 'words', words: ['zug'] },
        ],
      },
      true,
    ],
    [
      {
        is: 'all',
        of: [
          { is: 'channel', channels: ['web'] },
          { is: 'words', words: ['zug'] },
        ],
      },
      false,
    ],
  ])('%j fits: %s', (condition, expected) => {
    expect(RuleCondition.parse(condition)).toEqual(condition)
    expect(fits(condition)).toBe(expected)
  })

  it('reads words of any script', () => {
    const subject = { ...response, verbatim: 'ট্রেনে ওয়াইফাই ছিল না' }
    expect(fits({ is: 'words', words: ['ওয়াইফাই'] }, subject)).toBe(true)
    expect(fits({ is: 'pattern', pattern: '\\p{Bengali}+ না$' }, subject)).toBe(true)
  })

  it('never fits a response without what it asks for', () => {
    const silent = { verbatim: null, channel: '', fields: null }
    expect(fits({ is: 'pattern', pattern: '.*' }, silent)).toBe(false)
    expect(fits({ is: 'words', words: ['a'] }, silent)).toBe(false)
    expect(fits({ is: 'column', name: 'Topic', equals: ['a'] }, silent)).toBe(false)
  })
})

it('a pattern that cannot be read is refused in words', () => {
  const read = RuleCondition.safeParse({ is: 'pattern', pattern: '(open' })
  expect(read.error?.issues[0]?.message).toMatch(/^This pattern cannot be read: /)
})

it('a pattern that would hang other engines is done at once', () => {
  const subject = { ...response, verbatim: `${'a'.repeat(10_000)}!` }
  expect(fits({ is: 'pattern', pattern: '^(a+)+$' }, subject)).toBe(false)
})

it('the first rule that fits says the touchpoint', () => {
  const assign = compileRules([
    { id: 'one', touchpointId: 'a', condition: { is: 'words', words: ['kaffee'] } },
    { id: 'two', touchpointId: 'b', condition: { is: 'words', words: ['wlan'] } },
    { id: 'three', touchpointId: 'c', condition: { is: 'channel', channels: ['app'] } },
  ])
  expect(assign(response)).toEqual({ touchpointId: 'b', ruleId: 'two' })
  expect(assign({ ...response, verbatim: 'ok', channel: 'web' })).toBeNull()
})

it('rules over the same words are kept apart', () => {
  const words = (...words: string[]) => ({ is: 'words' as const, words })
  const assign = compileRules([
    {
      id: 'both',
      touchpointId: 'a',
      condition: { is: 'all', of: [words('wlan'), words('kaffee')] },
    },
    { id: 'one', touchpointId: 'b', condition: words('wlan', 'kaffee') },
  ])
  expect(assign({ ...response, verbatim: 'Kein Kaffee' })?.ruleId).toBe('one')
  expect(assign({ ...response, verbatim: 'Kein Kaffee, kein WLAN' })?.ruleId).toBe('both')
  expect(assign({ ...response, verbatim: null })).toBeNull()
})

it('says what rules read', () => {
  const rule = (condition: RuleCondition) => ({ id: '', touchpointId: '', condition })
  expect(readBy([])).toEqual({ verbatim: false, channel: false, fields: [] })
  const column = { is: 'column' as const, name: 'Topic', equals: ['x'] }
  expect(
    readBy([rule({ is: 'all', of: [column, { is: 'pattern', pattern: 'x' }] }), rule(column)]),
  ).toEqual({
    verbatim: true,
    channel: false,
    fields: ['Topic'],
  })
  expect(readBy([rule({ is: 'channel', channels: ['x'] })]).channel).toBe(true)
})
