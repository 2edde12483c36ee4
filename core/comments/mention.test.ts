import { describe, expect, it } from 'vitest'
import { mentionsOf } from './markdown/mentions'
import { parseComment } from './markdown/parse'
import { mentionedBy, mentionMarkdown } from './mention'

const ana = 'user:0193a000-0000-7000-8000-000000000001'
const guest = 'guest:0193a000-0000-7000-8000-000000000002'

describe('mentions', () => {
  it('are found again as they were written, each once', () => {
    const text = `Ask ${mentionMarkdown('Ana', ana)} and *${mentionMarkdown('علی', guest)}*, or ${mentionMarkdown('Ana', ana)}`
    expect(mentionsOf(parseComment(text))).toEqual([ana, guest])
  })

  it('hold any name', () => {
    for (const name of [
      'Ana [QA]',
      'a*b*',
      '__x__',
      '`q`',
      '<b>',
      '&amp;',
      'back\\',
      'www.x.org',
      '[a](b)',
    ]) {
      expect(parseComment(mentionMarkdown(name, ana))).toEqual([
        { type: 'paragraph', content: [{ type: 'mention', person: ana, name: `@${name}` }] },
      ])
    }
  })

  it('are links to people, and no other link is one', () => {
    expect(mentionedBy(`mention:${ana}`)).toBe(ana)
    expect(mentionedBy('mention:user:nobody')).toBeNull()
    expect(mentionedBy('https://example.org')).toBeNull()
  })

  it('do not count where they are shown as code', () => {
    expect(mentionsOf(parseComment(`\`${mentionMarkdown('Ana', ana)}\``))).toEqual([])
  })
})
