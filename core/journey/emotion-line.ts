import type { Rect } from './geometry'
import type { JourneyLayout } from './layout'
import { monotoneCurve } from './monotone'
import type { PathCommand } from './path'
import type { Records } from './records'

/** What customers said about a touchpoint, on the scale of emotion: -2 worst to +2 best, with its interval. */
export type FeltEmotion = { readonly value: number; readonly band: readonly [number, number] }

type EmotionPoint = {
  readonly x: number
  readonly y: number
  /** -2..+2; the mean where several touchpoints stand above one another. */
  readonly value: number
  readonly touchpointIds: readonly string[]
  readonly fromFeedback: boolean
}

export type EmotionLine = {
  readonly points: readonly EmotionPoint[]
  readonly line: readonly PathCommand[]
  /** The interval of the values that come from feedback, as closed areas; null when none does. */
  readonly band: readonly PathCommand[] | null
  /** Where the neutral emotion lies. */
  readonly zeroY: number
}

/** Touchpoints whose middles lie closer than this, in pixels, share one point of the line. */
const sameColumn = 48
/** Kept free above +2 and below -2, in pixels. */
const inset = 18

type Felt = { x: number; value: number; low: number; high: number; id: string; feedback: boolean }

/**
 * The emotion line in the strip that the layout reserves, through touchpoints in
 * map order. Where `feedback` knows a touchpoint, it speaks instead of the
 * team's guess and brings its interval. Null without strip or values.
 */
export function emotionLine(
  records: Records,
  layout: JourneyLayout,
  feedback?: ReadonlyMap<string, FeltEmotion>,
): EmotionLine | null {
  const strip = layout.emotion
  if (!strip) return null
  const groups = grouped(feltInMapOrder(records, layout, feedback))
  if (groups.length === 0) return null
  const spots = groups.map((group) => spotOf(group, strip))
  return {
    points: spots.map((spot) => spot.point),
    line: monotoneCurve(spots.map((spot) => spot.point)),
    band: bandOf(spots),
    zeroY: emotionY(0, strip),
  }
}

/** The y of an emotion in the strip. */
export function emotionY(value: number, strip: Rect): number {
  const clamped = Math.min(2, Math.max(-2, value))
  return strip.y + inset + ((2 - clamped) / 4) * (strip.height - 2 * inset)
}

function feltInMapOrder(
  records: Records,
  layout: JourneyLayout,
  feedback: ReadonlyMap<string, FeltEmotion> | undefined,
): Felt[] {
  const felt: Felt[] = []
  for (const [id, rect] of layout.nodes) {
    const record = records.get(id)
    if (record?.type !== 'touchpoint') continue
    const x = rect.x + rect.width / 2
    const said = feedback?.get(id)
    if (said) {
      const [low, high] = said.band
      felt.push({ x, id, value: said.value, low, high, feedback: true })
    }
    if (!said && record.emotion !== null) {
      const value = record.emotion
      felt.push({ x, id, value, low: value, high: value, feedback: false })
    }
  }
  return felt.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
}

/** A curve needs one value an x: touchpoints above one another come together. */
function grouped(felt: readonly Felt[]): Felt[][] {
  const groups: Felt[][] = []
  for (const one of felt) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && one.x - first.x < sameColumn) group.push(one)
    else groups.push([one])
  }
  return groups
}

type Spot = { point: EmotionPoint; highY: number; lowY: number }

function spotOf(group: readonly Felt[], strip: Rect): Spot {
  const value = mean(group.map((one) => one.value))
  const point = {
    x: mean(group.map((one) => one.x)),
    y: emotionY(value, strip),
    value,
    touchpointIds: group.map((one) => one.id),
    fromFeedback: group.some((one) => one.feedback),
  }
  const highY = emotionY(mean(group.map((one) => one.high)), strip)
  const lowY = emotionY(mean(group.map((one) => one.low)), strip)
  return { point, highY, lowY }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Closed areas around each run of neighbouring points that come from feedback. */
function bandOf(spots: readonly Spot[]): PathCommand[] | null {
  const commands: PathCommand[] = []
  let run: Spot[] = []
  for (const spot of [...spots, null]) {
    if (spot?.point.fromFeedback) run.push(spot)
    else {
      commands.push(...areaOf(run))
      run = []
    }
  }
  return commands.length > 0 ? commands : null
}

/** Half the width of the area around a lone point, in pixels. */
const loneHalf = 10

function areaOf(run: readonly Spot[]): PathCommand[] {
  const [first] = run
  if (!first) return []
  const xs = run.length > 1 ? run.map((spot) => spot.point.x) : around(first.point.x)
  const spots = run.length > 1 ? run : [first, first]
  const upper = spots.map((spot, i) => ({ x: xs[i] ?? 0, y: spot.highY }))
  const lower = spots.map((spot, i) => ({ x: xs[i] ?? 0, y: spot.lowY }))
  return [...monotoneCurve(upper), ...reversed(monotoneCurve(lower)), ['Z']]
}

function around(x: number): [number, number] {
  return [x - loneHalf, x + loneHalf]
}

/** The curve walked backwards, going on from wherever the pen is. */
function reversed(curve: readonly PathCommand[]): PathCommand[] {
  const back: PathCommand[] = []
  for (let i = curve.length - 1; i >= 0; i--) {
    const command = curve[i]
    if (command?.[0] === 'M') continue
    if (command?.[0] !== 'C') continue
    const before = curve[i - 1]
    if (!before || before[0] === 'Z') continue
    if (back.length === 0) back.push(['L', command[5], command[6]])
    const [x, y] = before.slice(-2) as [number, number]
    back.push(['C', command[3], command[4], command[1], command[2], x, y])
  }
  return back
}
