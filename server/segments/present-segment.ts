import { SegmentRule } from '@/core/feedback/segment'
import type { CriterionKind, Segment } from '@/server/db/generated/client'

/** A segment as clients see it. */
export type SegmentView = {
  segmentId: string
  name: string
  kind: CriterionKind
  rule: SegmentRule
  /** Counts the changes of the rule; an edit names the one it began from. */
  version: number
}

export function presentSegment({ id, name, kind, rule, version }: Segment): SegmentView {
  return { segmentId: id, name, kind, rule: SegmentRule.parse(rule), version }
}
