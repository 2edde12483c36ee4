import { describe, expect, it } from 'vitest'
import { Outbox, outboxPauseMs } from './outbox'
import { nowhere, type PresenceSet } from './presence'
import { handClock } from './presence.fixture'

function anOutbox() {
  const clock = handClock()
  const sent: PresenceSet[] = []
  return { clock, sent, outbox: new Outbox(clock, (set) => sent.push(set)) }
}

describe('the outbox', () => {
  it('sends nothing while nobody listens, and then the whole', () => {
    const { clock, sent, outbox } = anOutbox()
    outbox.put({ cursor: { x: 1, y: 1 } })
    clock.turn(1000)
    expect(sent).toEqual([])
    outbox.open(nowhere)
    expect(sent).toEqual([nowhere])
  })

  it('sends at once, then at most 20 times a second, the latest of each part', () => {
    const { clock, sent, outbox } = anOutbox()
    outbox.open(nowhere)
    clock.turn(outboxPauseMs)
    for (let x = 0; x < 100; x += 1) {
      outbox.put({ cursor: { x, y: 0 } })
      clock.turn(10)
    }
    clock.turn(outboxPauseMs)
    expect(sent.length - 1).toBeLessThanOrEqual(21)
    expect(sent.at(-1)).toEqual({ cursor: { x: 99, y: 0 } })
  })

  it('merges the parts that change between two messages', () => {
    const { clock, sent, outbox } = anOutbox()
    outbox.open(nowhere)
    outbox.put({ cursor: { x: 1, y: 1 } })
    outbox.put({ selection: ['a'] })
    outbox.put({ cursor: { x: 2, y: 2 } })
    clock.turn(outboxPauseMs)
    expect(sent.slice(1)).toEqual([{ cursor: { x: 2, y: 2 }, selection: ['a'] }])
  })

  it('forgets what waits when the last listener goes', () => {
    const { clock, sent, outbox } = anOutbox()
    outbox.open(nowhere)
    outbox.put({ selection: ['a'] })
    outbox.close()
    clock.turn(1000)
    expect(sent).toHaveLength(1)
  })
})
