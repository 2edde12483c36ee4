import { Random } from './random'
import type { Trouble } from './server'

/**
 * One step of a run, as data with random numbers of its own, so that a failing
 * run can be cut down and what is left does the same again.
 */
export type Step = { kind: StepKind; person: number; seed: number }

export type StepKind =
  /** Somebody edits, undoes, redoes, or settles a refusal. */
  | 'deed'
  /** Somebody's messages reach the server: one, or some of them at once. */
  | 'send'
  /** Messages of several people reach the server at once. */
  | 'rush'
  /** Somebody hears an answer or news. */
  | 'receive'
  | 'down'
  | 'up'
  /** A tab is closed and another one opened. */
  | 'tab'
  /** An editor becomes a viewer, or a viewer an editor. */
  | 'role'
  /** Time passes for somebody's client. */
  | 'time'
  | Trouble

const weights: readonly [weight: number, kind: StepKind][] = [
  [80, 'deed'],
  [44, 'send'],
  [8, 'rush'],
  [64, 'receive'],
  [4, 'down'],
  [8, 'up'],
  [2, 'tab'],
  [2, 'role'],
  [4, 'time'],
  [24, 'bus'],
  [1, 'restart'],
  [2, 'crash'],
  [2, 'fault'],
]
const total = weights.reduce((sum, [weight]) => sum + weight, 0)

/** What people do to the map; the rest is what happens around them. */
const operations: ReadonlySet<StepKind> = new Set(['deed', 'tab', 'role'])

/** Steps until `count` operations are among them. */
export function makeSteps(seed: number, people: number, count: number): Step[] {
  const random = new Random(seed)
  const steps: Step[] = []
  for (let left = count; left > 0; ) {
    const kind = pickKind(random)
    if (operations.has(kind)) left -= 1
    steps.push({ kind, person: random.below(people), seed: random.below(2 ** 31) })
  }
  return steps
}

function pickKind(random: Random): StepKind {
  let left = random.below(total)
  for (const [weight, kind] of weights) {
    left -= weight
    if (left < 0) return kind
  }
  return 'deed'
}
