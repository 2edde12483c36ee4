import { describe, expect, it } from 'vitest'
import { SourceMapping } from '@/core/feedback/mapping'
import { type About, draftOf, isComplete, type MappingDraft, mappingOf } from './mapping-draft'

const draft = (about: About): MappingDraft => ({
  rowsAt: 'data.items',
  fields: {
    value: 'answer.score',
    words: 'answer.text',
    time: '',
    channel: 'via',
    customer: '',
    externalId: 'id',
  },
  instrument: 'nps',
  about,
  touchpointId: about === 'one' ? '00000000-0000-7000-8000-000000000001' : '',
  touchpointField: about === 'field' ? 'about' : '',
})

describe('a draft of a webhook’s mapping', () => {
  it.each(['one', 'field', 'rules'] as const)('comes back as it was saved (%s)', (about) => {
    const saved = SourceMapping.parse(mappingOf(draft(about)))
    expect(draftOf(saved)).toEqual(draft(about))
  })

  it('is complete with an answer and something that it is about', () => {
    expect(isComplete(draftOf(null))).toBe(false)
    for (const about of ['one', 'field', 'rules'] as const) {
      expect(isComplete(draft(about))).toBe(true)
      const { fields } = draft(about)
      expect(isComplete({ ...draft(about), fields: { ...fields, value: '' } })).toBe(false)
    }
    expect(isComplete({ ...draft('one'), touchpointId: '' })).toBe(false)
    expect(isComplete({ ...draft('field'), touchpointField: '' })).toBe(false)
  })
})
