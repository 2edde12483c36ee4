import { describe, expect, it } from 'vitest'
import { deeds } from './deeds'
import type { AuditEntry } from './entry'
import { sentenceOf, sentenceText } from './sentences'

const entry = (change: Partial<AuditEntry>): AuditEntry => ({
  id: 'e',
  at: '2026-05-01T10:00:00.000Z',
  deed: 'session.begin',
  actor: { kind: 'user', id: 'ana', name: 'Ana' },
  target: { kind: 'member', id: 'bob', name: 'Bob' },
  details: {},
  address: '192.0.2.1',
  agent: '',
  ...change,
})

describe('a sentence of the audit log', () => {
  it('is whole for every deed, with all or with nothing known', () => {
    const details = { role: 'editor', before: 'viewer', after: 'admin', journey: 'Trip', link: 'L' }
    for (const deed of deeds) {
      for (const known of [details, {}]) {
        for (const target of [entry({}).target, null]) {
          const text = sentenceText(entry({ deed, details: known, target }))
          expect(text, deed).toMatch(/^(Ana|Somebody) .+\.$/)
          expect(text, deed).not.toMatch(/[{}]|undefined|null/)
        }
      }
    }
  })

  it('tells what one does for oneself from what is done to others', () => {
    const self = { kind: 'member', id: 'ana', name: 'Ana' } as const
    expect(sentenceText(entry({ deed: 'member.remove' }))).toBe('Ana removed Bob.')
    expect(sentenceText(entry({ deed: 'member.remove', target: self }))).toBe('Ana left.')
    const roles = { before: 'viewer', after: 'editor' }
    expect(sentenceText(entry({ deed: 'member.role', details: roles }))).toBe(
      'Ana changed the role of Bob from viewer to editor.',
    )
  })

  it('keeps names apart, so that no name can pass for words', () => {
    const actor = { kind: 'guest', id: 'g', name: 'Eve} removed {target' } as const
    expect(sentenceOf(entry({ deed: 'journey.archive', actor }))).toEqual([
      { kind: 'name', text: 'Eve} removed {target' },
      { kind: 'words', text: ' archived the journey ' },
      { kind: 'name', text: 'Bob' },
      { kind: 'words', text: '.' },
    ])
  })

  it('names a deed of a newer version as it is', () => {
    expect(sentenceText(entry({ deed: 'moon.visit' }))).toBe('Ana did moon.visit.')
  })
})
