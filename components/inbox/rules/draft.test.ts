import { describe, expect, it } from 'vitest'
import type { InboxItem } from '@/core/feedback/inbox'
import type { RuleCondition } from '@/core/feedback/rule'
import { blankCondition, conditionOf, draftFor, draftOf } from './draft'

const item = (part: Partial<InboxItem>): InboxItem => ({
  responseId: 'r',
  instrument: 'csat',
  value: 2,
  negative: true,
  text: 'Slow',
  channel: '',
  source: 'desk',
  fields: null,
  at: '2026-03-01T00:00:00.000Z',
  ...part,
})

describe('a draft', () => {
  it.each<RuleCondition>([
    { is: 'words', words: ['slow', 'دیر'] },
    { is: 'pattern', pattern: ' two  blanks ' },
    { is: 'channel', channels: ['app'] },
    { is: 'column', name: 'Topic', equals: ['Till', 'Desk'] },
    {
      is: 'all',
      of: [
        { is: 'words', words: ['a'] },
        { is: 'channel', channels: ['app'] },
      ],
    },
  ])('says what the rule said: %j', (condition) => {
    expect(conditionOf(draftOf({ touchpointId: 't', condition }))).toEqual(condition)
  })

  it('says nothing while something is missing', () => {
    const full = { ...blankCondition(), text: ' slow \n\nslow\nlate' }
    const conditions = (...conditions: (typeof full)[]) =>
      conditionOf({ touchpointId: 't', conditions })
    expect(conditions(full)).toEqual({ is: 'words', words: ['slow', 'late'] })
    expect(conditions(full, blankCondition('channel'))).toBeNull()
    expect(conditions({ ...full, is: 'column' })).toBeNull()
    expect(conditions()).toBeNull()
  })
})

describe('a rule made of responses', () => {
  it('takes the column that they share', () => {
    const fields = (Topic: string, id: string) => ({ id, Comment: 'x '.repeat(50), Topic })
    const items = [
      item({ fields: fields('Till', 'r-1001') }),
      item({ fields: fields('Till', 'r-1002') }),
    ]
    expect(conditionOf(draftFor(items))).toEqual({ is: 'column', name: 'Topic', equals: ['Till'] })
  })

  it('takes the channel of bare ratings, and else leaves the words to the person', () => {
    expect(conditionOf(draftFor([item({ text: null, channel: 'app' })]))).toEqual({
      is: 'channel',
      channels: ['app'],
    })
    expect(draftFor([item({ channel: 'app' })]).conditions[0]).toMatchObject({
      is: 'words',
      text: '',
    })
  })
})
