import { describe, expect, it } from 'vitest'
import { explainRefusal } from './lock-decision'

describe('a lock that was not given', () => {
  it('is free when whoever had it has just gone', () => {
    expect(explainRefusal('exclusive', [], null)).toEqual({ kind: 'free' })
    expect(explainRefusal('shared', [{ pid: 1, mode: 'shared' }], null)).toEqual({ kind: 'free' })
  })

  it('is ended when our own lost session holds it', () => {
    expect(explainRefusal('exclusive', [{ pid: 7, mode: 'exclusive' }], 7)).toEqual({
      kind: 'ghost',
      pid: 7,
    })
  })

  it.each([
    ['exclusive', 'exclusive', /Another instance .* REDIS_URL is not set.*same REDIS_URL/s],
    ['exclusive', 'shared', /with REDIS_URL run .* this one has none.*same REDIS_URL/s],
    ['shared', 'exclusive', /without REDIS_URL runs .* Stop it.*same REDIS_URL/s],
  ] as const)('wanted %s, taken %s, says what to do', (wanted, mode, message) => {
    expect(explainRefusal(wanted, [{ pid: 1, mode }], 7)).toMatchObject({
      kind: 'taken',
      message: expect.stringMatching(message),
    })
  })

  it('is taken when others have it beside our lost session', () => {
    const holders = [
      { pid: 7, mode: 'shared' },
      { pid: 8, mode: 'shared' },
    ] as const
    expect(explainRefusal('exclusive', holders, 7).kind).toBe('taken')
  })
})
