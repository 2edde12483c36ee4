import { describe, expect, it } from 'vitest'
import { Counts } from './counts'

describe('Counts', () => {
  it('are kept for each key', () => {
    const counts = new Counts()
    const first = counts.take('a', 2)
    expect(counts.take('a', 2)).not.toBeNull()
    expect(counts.take('a', 2)).toBeNull()
    expect(counts.take('b', 2)).not.toBeNull()
    first?.()
    first?.()
    expect(counts.take('a', 2)).not.toBeNull()
    expect(counts.take('a', 2)).toBeNull()
  })
})
