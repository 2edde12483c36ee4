import { describe, expect, it } from 'vitest'
import { Stalled } from './stalled'

const limits = { stallMs: 30_000, slowestReader: 1_000 } as never
const watch = () => new Stalled(limits, 100, 0)

describe('Stalled', () => {
  it('is who reads nothing for too long', () => {
    const stalled = watch()
    expect(stalled.look({ sent: 1, waiting: 1_000 }, 0)).toBe(false)
    expect(stalled.look({ sent: 1, waiting: 1_000 }, 31_000)).toBe(false)
    expect(stalled.look({ sent: 1, waiting: 1_000 }, 31_001)).toBe(true)
  })

  it('is not who reads slowly', () => {
    const stalled = watch()
    for (let sent = 1; sent < 100; sent += 1) {
      expect(stalled.look({ sent, waiting: 1_000 }, sent * 29_000)).toBe(false)
    }
  })

  it('is not who still reads one large message', () => {
    const stalled = watch()
    stalled.look({ sent: 1, waiting: 5_000_000 }, 0)
    expect(stalled.look({ sent: 1, waiting: 5_000_000 }, 600_000)).toBe(false)
  })

  it('is not who has nothing to read', () => {
    const stalled = watch()
    expect(stalled.look({ sent: 1, waiting: 100 }, 0)).toBe(false)
    expect(stalled.look({ sent: 1, waiting: 100 }, 600_000)).toBe(false)
  })
})
