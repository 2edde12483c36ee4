import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emotionLine } from './emotion-line'
import { layout } from './layout'
import { monotoneCurve } from './monotone'
import type { PathCommand } from './path'
import { aLane, aStage, aTouchpoint, recordsOf } from './records.fixture'

function valuesAlong(
  commands: readonly PathCommand[],
): { from: number; to: number; at: number[] }[] {
  const spans: { from: number; to: number; at: number[] }[] = []
  let y = 0
  for (const command of commands) {
    if (command[0] === 'C') {
      const [, , c1, , c2, , end] = command
      const at = Array.from({ length: 21 }, (_, i) => bezier(i / 20, y, c1, c2, end))
      spans.push({ from: y, to: end, at })
      y = end
    } else if (command[0] !== 'Z') y = command[2]
  }
  return spans
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const u = 1 - t
  return u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d
}

describe('monotoneCurve', () => {
  it('never overshoots and never turns between two points', () => {
    const points = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -200, max: 200 })), {
        minLength: 2,
        maxLength: 12,
      })
      .map((steps) => {
        let x = 0
        return steps.map(([dx, y]) => {
          x += dx
          return { x, y }
        })
      })
    fc.assert(
      fc.property(points, (curve) => {
        for (const { from, to, at } of valuesAlong(monotoneCurve(curve))) {
          const sign = Math.sign(to - from)
          for (const [i, value] of at.entries()) {
            const before = at[i - 1] ?? from
            expect((value - before) * sign).toBeGreaterThanOrEqual(-1e-9)
            if (sign === 0) expect(Math.abs(value - from)).toBeLessThan(1e-9)
          }
        }
      }),
    )
  })
})

describe('emotionLine', () => {
  const stages = ['a0', 'a1', 'a2'].map((order) => aStage({ order }))
  const lane = aLane()
  const touchpoints = stages.map((stage, i) =>
    aTouchpoint({ stageId: stage.id, laneId: lane.id, emotion: 2 - 2 * i }),
  )
  const records = recordsOf([...stages, lane, ...touchpoints])
  const map = layout(records)

  it('goes through the touchpoints in map order, best on top', () => {
    const line = emotionLine(records, map)
    expect(line?.points.map((point) => point.value)).toEqual([2, 0, -2])
    expect(line?.points.map((point) => point.y)).toEqual([74, 112, 150])
    expect(line?.zeroY).toBe(112)
    expect(line?.band).toBeNull()
  })

  it('lets feedback speak instead of the guess, with its interval as a band', () => {
    const said = new Map(
      touchpoints.slice(0, 2).map((one) => [one.id, { value: -1, band: [-1.5, 0] }] as const),
    )
    const line = emotionLine(records, map, said)
    expect(line?.points.map((point) => point.value)).toEqual([-1, -1, -2])
    expect(line?.points.map((point) => point.fromFeedback)).toEqual([true, true, false])
    const ys = (line?.band ?? []).flatMap((command) => (command[0] === 'Z' ? [] : [command.at(-1)]))
    expect(Math.min(...ys.map(Number))).toBe(112)
    expect(Math.max(...ys.map(Number))).toBe(140.5)
  })

  it('takes the mean of touchpoints above one another', () => {
    const [stage] = stages
    const below = aTouchpoint({ stageId: stage?.id ?? '', laneId: lane.id, y: 120, emotion: -1 })
    const more = recordsOf([...records.values(), below])
    expect(emotionLine(more, layout(more))?.points[0]).toMatchObject({ value: 0.5 })
  })

  it('lies at the foot of the feeling lane when there is one', () => {
    const feeling = aLane({ order: 'a5', kind: 'feeling' })
    const more = recordsOf([...records.values(), feeling])
    const withLane = layout(more)
    expect(withLane.emotion?.y).toBe(withLane.height - 112)
    expect(withLane.lanes[0]?.y).toBe(56)
  })

  it('is absent while nothing is felt', () => {
    const calm = recordsOf([...stages, lane])
    expect(layout(calm).emotion).toBeNull()
    expect(emotionLine(calm, layout(calm))).toBeNull()
  })
})
