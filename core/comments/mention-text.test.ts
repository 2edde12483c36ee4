import { describe, expect, it } from 'vitest'
import { mentionMarkdown } from './mention'
import { nameToMention, withMentions, withoutMentions } from './mention-text'

const ana = 'user:0193a000-0000-7000-8000-000000000001'
const other = 'guest:0193a000-0000-7000-8000-000000000002'

describe('a text with mentions', () => {
  it.each([
    ['Ask @Ana, or @Ana Lima', { Ana: ana, 'Ana Lima': other }],
    ['@[x]*y* and @Ana', { '[x]*y*': other, Ana: ana }],
    ['@আনাকে বলুন', { আনা: ana }],
  ])('is the same after its way through Markdown: %s', (text, named) => {
    const markdown = withMentions(text, named)
    expect(markdown).toContain('](mention:')
    expect(withoutMentions(markdown)).toEqual({ text, named })
  })

  it('means the longest name, and no longer word', () => {
    const named = { Ana: ana, 'Ana Lima': other }
    expect(withMentions('@Ana Lima', named)).toBe(mentionMarkdown('Ana Lima', other))
    expect(withMentions('@Anabel', named)).toBe('@Anabel')
    expect(withMentions('ana@example.org', named)).toBe('ana@example.org')
  })

  it('tells two people of one name apart', () => {
    expect(nameToMention('Ana', other, { Ana: ana })).toBe('Ana 2')
    expect(nameToMention('Ana', ana, { Ana: ana })).toBe('Ana')
    const both = `${mentionMarkdown('Ana', ana)} ${mentionMarkdown('Ana', other)}`
    expect(withoutMentions(both)).toEqual({
      text: '@Ana @Ana 2',
      named: { Ana: ana, 'Ana 2': other },
    })
  })

  it('takes no name from what every object has', () => {
    expect(nameToMention('constructor', ana, {})).toBe('constructor')
  })
})
