import { z } from 'zod'
import type { InboxItem } from './inbox'
import { RuleCondition } from './rule'

/** Rules that a journey may have. */
export const mostRules = 200

/** A rule as it is written. */
export const RuleFields = z.object({
  touchpointId: z.uuid(),
  condition: RuleCondition,
  enabled: z.boolean().default(true),
})
export type RuleFields = z.infer<typeof RuleFields>

export type RuleView = RuleFields & {
  ruleId: string
  /** Its touchpoint is on the map; else it takes nothing. */
  placed: boolean
}

export type RuleList = {
  /** In their order: the first one that fits counts. */
  rules: RuleView[]
  /** Stands for exactly these rules: a run names the ones it was seen with. */
  version: string
}

/** What becomes of responses by one rule, or by none. */
export type RuleTaking = {
  /** `draft`: the rule that is being written; null: no rule takes them, they stay in the inbox. */
  ruleId: string | 'draft' | null
  n: number
  /** Of these, so many would come to another place than they are at now. */
  moves: number
  samples: InboxItem[]
}

/** What the rules say of a portion of a journey's responses. */
export type RulePortion = {
  takings: RuleTaking[]
  /** How far this is with all of them, 0..1. */
  progress: number
  /** Where the next portion begins; null: this was the last. */
  nextCursor: string | null
}

/** The run of the rules over all that they may decide about: the one at work, or the last one. */
export type RuleRunView = {
  state: 'running' | 'done' | 'stopped' | 'failed'
  /** How far it is, 0..1. */
  progress: number
  /** Responses that it has moved. */
  changed: number
  /** Why it failed. */
  problem: string | null
  startedBy: string
  /** ISO 8601. */
  startedAt: string
  finishedAt: string | null
}
