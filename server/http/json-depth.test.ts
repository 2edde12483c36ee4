import { describe, expect, it } from 'vitest'
import { isDeeperThan } from './json-depth'

describe('isDeeperThan', () => {
  it('counts arrays and objects', () => {
    expect(isDeeperThan('[{"a":[1]}]', 3)).toBe(false)
    expect(isDeeperThan('[{"a":[1]}]', 2)).toBe(true)
    expect(isDeeperThan('[[],[],[],[]]', 2)).toBe(false)
  })

  it('does not count what is written in a string', () => {
    expect(isDeeperThan(JSON.stringify('[[[['), 0)).toBe(false)
    expect(isDeeperThan(JSON.stringify({ 'a"[[[': '\\"[[[\\' }), 1)).toBe(false)
  })

  it('stops early at a wall of brackets', () => {
    expect(isDeeperThan('['.repeat(1_000_000), 32)).toBe(true)
  })
})
