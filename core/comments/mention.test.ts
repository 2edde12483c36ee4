import { describe, expect, it } from 'vitest'
import { mentionedBy, mentionMarkdown, mentionsIn } from './mention'

const ana = 'user:0193a000-0000-7000-8000-000000000001'
const guest = 'guest:0193a000-0000-7000-8000-000000000002'

describe('mentions', () => {
  it('are found again as they were written, each once', () => {
    const text = `Ask ${mentionMarkdown('Ana [QA]', ana)} and ${mentionMarkdown('علی', guest)}, or ${mentionMarkdown('Ana', ana)}`
    expect(mentionsIn(text)).toEqual([ana, guest])
  })

  it('are links to people, and no other link is one', () => {
    expect(mentionedBy(`mention:${ana}`)).toBe(ana)
    expect(mentionedBy('mention:user:nobody')).toBeNull()
    expect(mentionedBy('https://example.org')).toBeNull()
  })
})
