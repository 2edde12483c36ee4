import { describe, expect, it } from 'vitest'
import { FrameAncestors, frameAncestorOf } from './frame-ancestor'

describe('frameAncestorOf', () => {
  it('takes a site, or all under a name, as browsers write it', () => {
    expect(frameAncestorOf(' https://Wiki.Example.org/ ')).toBe('https://wiki.example.org')
    expect(frameAncestorOf('https://*.example.org')).toBe('https://*.example.org')
    expect(frameAncestorOf('https://wiki.example.org:8443')).toBe('https://wiki.example.org:8443')
    expect(frameAncestorOf('https://wiki.example.org:443')).toBe('https://wiki.example.org')
    expect(frameAncestorOf('https://bücher.example')).toBe('https://xn--bcher-kva.example')
  })

  it.each([
    'http://wiki.example.org',
    'wiki.example.org',
    'https://',
    'https://*',
    'https://*.com',
    'https://*.*.example.org',
    'https://a*.example.org',
    'https://*.192.0.2.1',
    'https://wiki.example.org/path',
    'https://wiki.example.org?x',
    "https://wiki.example.org 'self'",
    "https://wiki.example.org; script-src 'unsafe-inline'",
    'https://wiki.example.org\nset-cookie:x',
    'https://user@wiki.example.org',
    "'self'",
    '*',
    'data:',
  ])('refuses %j', (typed) => {
    expect(frameAncestorOf(typed)).toBeNull()
  })
})

it('FrameAncestors names each once, and says which one is wrong', () => {
  const twice = ['https://a.example.org', 'https://A.example.org/']
  expect(FrameAncestors.parse(twice)).toEqual(['https://a.example.org'])
  const wrong = FrameAncestors.safeParse(['https://a.example.org', 'http://b.example.org'])
  expect(wrong.error?.issues).toMatchObject([{ path: [1] }])
})
