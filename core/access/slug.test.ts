import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from './slug'

describe('slugOf', () => {
  it('keeps what an address can carry', () => {
    expect(slugOf('  Café & Bar, Zürich ')).toBe('cafe-bar-zurich')
    expect(slugOf('Đường sắt')).toBe('uong-sat')
  })

  it('has an answer for every script and for none', () => {
    expect(slugOf('যাত্রা')).toBe('workspace')
    expect(slugOf('***')).toBe('workspace')
  })

  it('does not end in a hyphen when it cuts', () => {
    expect(slugOf(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39))
  })
})

describe('freeSlug', () => {
  it('counts on from the taken ones', () => {
    expect(freeSlug('team', new Set())).toBe('team')
    expect(freeSlug('team', new Set(['team', 'team-2']))).toBe('team-3')
  })
})
