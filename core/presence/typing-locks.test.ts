import { describe, expect, it } from 'vitest'
import { typingLockMs } from './presence'
import { fieldKey, TypingLocks } from './typing-locks'

const title = { recordId: 'card', field: 'title' }
const notes = { recordId: 'card', field: 'description' }

function holder(locks: TypingLocks, now: number, field = title) {
  return locks.held(now).get(fieldKey(field))?.clientId
}

describe('the lock of a field', () => {
  it('belongs to the first who types in it', () => {
    const locks = new TypingLocks()
    locks.sign('zoe', title, 0)
    locks.sign('ana', title, 2000)
    expect(holder(locks, 2000)).toBe('zoe')
  })

  it('is of one field alone', () => {
    const locks = new TypingLocks()
    locks.sign('zoe', title, 0)
    locks.sign('ana', notes, 10)
    expect(holder(locks, 10)).toBe('zoe')
    expect(holder(locks, 10, notes)).toBe('ana')
  })

  it('goes to the same one everywhere when two begin together, whoever is heard first', () => {
    const here = new TypingLocks()
    here.sign('zoe', title, 0)
    here.sign('ana', title, 400)
    const there = new TypingLocks()
    there.sign('ana', title, 0)
    there.sign('zoe', title, 400)
    expect(holder(here, 500)).toBe('ana')
    expect(holder(there, 500)).toBe('ana')
  })

  it('frees when they leave the field, and the next in line has it', () => {
    const locks = new TypingLocks()
    locks.sign('zoe', title, 0)
    locks.sign('ana', title, 5000)
    locks.sign('zoe', null, 6000)
    expect(holder(locks, 6000)).toBe('ana')
    locks.sign('ana', notes, 7000)
    expect(holder(locks, 7000)).toBeUndefined()
  })

  it('lasts 30 s without a sign, and as long as there are signs', () => {
    const locks = new TypingLocks()
    locks.sign('zoe', title, 0)
    expect(locks.nextEnd(0)).toBe(typingLockMs)
    locks.sign('zoe', title, 20_000)
    expect(holder(locks, typingLockMs)).toBe('zoe')
    expect(holder(locks, 20_000 + typingLockMs)).toBeUndefined()
    expect(locks.nextEnd(20_000 + typingLockMs)).toBeNull()
  })

  it('is asked for anew after a long pause: who took it meanwhile keeps it', () => {
    const locks = new TypingLocks()
    locks.sign('ana', title, 0)
    locks.sign('zoe', title, typingLockMs + 1)
    locks.sign('ana', title, typingLockMs + 5000)
    expect(holder(locks, typingLockMs + 5000)).toBe('zoe')
  })
})
