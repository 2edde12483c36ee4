import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { linkToken, newLinkId, readLinkToken } from './link-token'

const secret = 'a secret of the tests'

describe('a link’s token', () => {
  it('leads back to its link, and is the same each time', () => {
    for (let i = 0; i < 200; i += 1) {
      const id = newLinkId()
      expect(z.uuid().safeParse(id).success).toBe(true)
      const token = linkToken(secret, id)
      expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){3}$/)
      expect(readLinkToken(secret, token)).toBe(id)
      expect(linkToken(secret, id)).toBe(token)
    }
  })

  it('is read however somebody types it', () => {
    const id = '00000000-0000-8000-8000-000000000001'
    const token = linkToken(secret, id)
    const typed = token.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')
    expect(readLinkToken(secret, ` ${typed} `)).toBe(id)
  })

  it('is nothing with one letter changed, on another server or after the secret was changed', () => {
    const token = linkToken(secret, newLinkId())
    for (const [at, letter] of [...token].entries()) {
      if (letter === '-') continue
      const other = letter === '7' ? '8' : '7'
      const forged = token.slice(0, at) + other + token.slice(at + 1)
      expect(readLinkToken(secret, forged)).toBeNull()
    }
    expect(readLinkToken('another secret', token)).toBeNull()
  })

  it('is nothing when it is no token at all', () => {
    for (const text of [
      '',
      'abc',
      'u'.repeat(20),
      '7'.repeat(21),
      '../../etc/passwd-----',
      '🙂🙂🙂🙂🙂',
    ]) {
      expect(readLinkToken(secret, text)).toBeNull()
    }
  })
})
