import {
  adjustForMany,
  type Difference,
  differenceOf,
  shareDifference,
  shareDifferenceP,
} from './difference'
import type { AttributeCondition, HeatFilters } from './filters'
import { enough, type Heat } from './heat'
import type { HeatBasis } from './views'

/** Of the calls "more than noise", at most this share is expected to be wrong. */
export const falseCalls = 0.05

/**
 * Whether the negative share of a differs from that of b by more than noise.
 * `more`, `less`: a has surely more or fewer; `noise`: chance alone may explain
 * it; `few`: too few responses on a side; `shared`: both sides count some of
 * the same responses, for which there is no such test.
 */
export type Verdict = 'more' | 'less' | 'noise' | 'few' | 'shared'

/** One touchpoint, or the whole journey, on both sides. Differences are a - b. */
export type Compared = {
  a: Heat
  b: Heat
  /** Responses that both sides count. */
  shared: number
  /** Of the heats as shown; its interval is that of the heats before the drawing in. Null without responses on a side. */
  heat: Difference | null
  /** Of the negative shares, not drawn in; the verdict is about this. Null without responses on a side. */
  share: Difference | null
  /** p-value of the difference of shares, for itself; null where nothing is tested. */
  p: number | null
  /** The same, adjusted for how many touchpoints are tested beside each other. */
  adjusted: number | null
  verdict: Verdict
}

export type ComparedPlace = Compared & {
  touchpointId: string
  /** The same on side b: another one where the journeys differ. */
  otherId: string
  title: string
  stageTitle: string
}

/** Two choices of feedback side by side. */
export type Comparison = {
  a: HeatBasis
  b: HeatBasis
  /** The journey that b is of; null: the same as a's. */
  other: { id: string; title: string } | null
  whole: Compared
  /** Largest difference that is more than noise first. */
  places: ComparedPlace[]
  /** How many touchpoints were tested: the p-values are adjusted for them. */
  tested: number
  /** Touchpoints of either journey that have no equal on the other. */
  unmatched: number
}

type Sides = { a: Heat; b: Heat; shared: number }

/** Compares one pair for itself. */
export function comparePair(sides: Sides): Compared {
  return finish(sides, testOf(sides))
}

/** Compares pairs that are looked at together, in their order; how many were tested counts. */
export function comparePairs<T extends Sides>(
  pairs: readonly T[],
): { pairs: (T & Compared)[]; tested: number } {
  const ps = pairs.map(testOf)
  const tested = ps.filter((p) => p !== null)
  const adjusted = adjustForMany(tested)
  const next = adjusted.values()
  return {
    pairs: pairs.map((pair, index) => ({
      ...pair,
      ...finish(pair, ps[index] ?? null, ps[index] == null ? null : (next.next().value ?? null)),
    })),
    tested: tested.length,
  }
}

/** Null: nothing can be said of this pair. */
function testOf({ a, b, shared }: Sides): number | null {
  if (a.n < enough || b.n < enough || shared > 0) return null
  return shareDifferenceP(sharesOf(a), sharesOf(b))
}

function finish(sides: Sides, p: number | null, adjusted: number | null = p): Compared {
  const { a, b, shared } = sides
  const both = a.n > 0 && b.n > 0
  return {
    a,
    b,
    shared,
    heat: both ? heatDifference(a, b) : null,
    share: both ? shareDifference(sharesOf(a), sharesOf(b)) : null,
    p,
    adjusted,
    verdict: verdictOf(sides, adjusted),
  }
}

function verdictOf({ a, b, shared }: Sides, adjusted: number | null): Verdict {
  if (a.n < enough || b.n < enough) return 'few'
  if (shared > 0 || adjusted === null) return 'shared'
  if (adjusted > falseCalls) return 'noise'
  return a.negative / a.n > b.negative / b.n ? 'more' : 'less'
}

/**
 * The difference of two heats as they are shown. The interval is made by MOVER
 * from those of the heats, which are of the shares before the drawing in.
 */
export function heatDifference(a: Heat, b: Heat): Difference {
  const raw = (heat: Heat) => ({ value: rawHeat(heat), interval: heat.interval })
  return { value: a.heat - b.heat, interval: differenceOf(raw(a), raw(b)).interval }
}

/** Heat before the drawing in: k/n times the mean pain of the negative responses. */
export function rawHeat({ n, negative, heat, share }: Heat): number {
  return n === 0 || share === 0 ? 0 : (negative / n) * (heat / share)
}

const sharesOf = ({ negative, n }: Heat) => ({ k: negative, n })

const order: Record<Verdict, number> = { more: 0, less: 0, noise: 1, shared: 1, few: 2 }

/** What is more than noise first; the larger difference of heats before the smaller one. */
export function byDifference(x: Compared, y: Compared): number {
  const size = ({ heat }: Compared) => Math.abs(heat?.value ?? 0)
  return order[x.verdict] - order[y.verdict] || size(y) - size(x) || y.a.n + y.b.n - x.a.n - x.b.n
}

/**
 * What both filters let through, as filters to count by: the sum of `plus`
 * less `minus`. There are several only where each names other segments: who is
 * in both is counted as in one, plus in the other, less in either. Null: nothing can be in both.
 */
export type Overlap = { plus: HeatFilters[]; minus: HeatFilters[] }

export function overlapOf(a: HeatFilters, b: HeatFilters): Overlap | null {
  const common = commonOf(a, b)
  if (!common) return null
  const [own, others] = [a.segmentIds ?? [], b.segmentIds ?? []]
  const within = (segmentIds: string[]) => ({ ...common, segmentIds: [...new Set(segmentIds)] })
  if (own.length === 0 && others.length === 0) return { plus: [common], minus: [] }
  if (own.length === 0 || others.length === 0) {
    return { plus: [within([...own, ...others])], minus: [] }
  }
  return { plus: [within(own), within(others)], minus: [within([...own, ...others])] }
}

/** Lets through what both let through, all but their segments. */
function commonOf(a: HeatFilters, b: HeatFilters): HeatFilters | null {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0]
  if (from !== undefined && to !== undefined && from > to) return null
  const channels = inBoth(a.channels, b.channels)
  const sources = inBoth(a.sources, b.sources)
  const instruments = inBoth(a.instruments, b.instruments)
  const attributes = commonAttributes(a.attributes ?? [], b.attributes ?? [])
  if (!channels || !sources || !instruments || !attributes) return null
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(channels.length ? { channels } : {}),
    ...(sources.length ? { sources } : {}),
    ...(instruments.length ? { instruments } : {}),
    ...(attributes.length ? { attributes } : {}),
  }
}

/** Empty: all; null: none. */
function inBoth<T>(a: readonly T[] = [], b: readonly T[] = []): T[] | null {
  if (a.length === 0) return [...b]
  if (b.length === 0) return [...a]
  const common = a.filter((one) => b.includes(one))
  return common.length > 0 ? common : null
}

function commonAttributes(
  a: readonly AttributeCondition[],
  b: readonly AttributeCondition[],
): AttributeCondition[] | null {
  const common = new Map(a.map((condition) => [condition.key, condition]))
  for (const condition of b) {
    const own = common.get(condition.key)
    const both = own ? bothHold(own, condition) : condition
    if (!both) return null
    common.set(condition.key, both)
  }
  return [...common.values()]
}

/** Both conditions on one attribute as one; null: they exclude each other. */
function bothHold(a: AttributeCondition, b: AttributeCondition): AttributeCondition | null {
  if (a.is === 'missing' || b.is === 'missing') return a.is === b.is ? a : null
  if (a.is === 'between' && b.is === 'between') {
    const min = farthest(a.min, b.min, Math.max)
    const max = farthest(a.max, b.max, Math.min)
    return min !== null && max !== null && min > max ? null : { ...a, min, max }
  }
  const [values, other] = a.is === 'one-of' ? [a.values, b] : [b.is === 'one-of' ? b.values : [], a]
  const kept = values.filter((value) =>
    other.is === 'one-of' ? other.values.includes(value) : isWithin(value, other),
  )
  return kept.length > 0 ? { is: 'one-of', key: a.key, values: kept } : null
}

function farthest(
  a: number | null,
  b: number | null,
  of: (a: number, b: number) => number,
): number | null {
  if (a === null) return b
  return b === null ? a : of(a, b)
}

const dayMs = 86_400_000

/** A value as text, of a number or a day. */
function isWithin(value: string, { min, max }: { min: number | null; max: number | null }) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
  const number = isDay ? Date.parse(`${value}T00:00:00Z`) / dayMs : Number(value)
  return number >= (min ?? number) && number <= (max ?? number)
}
