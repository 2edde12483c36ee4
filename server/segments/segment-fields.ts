import { z } from 'zod'
import { SegmentRule } from '@/core/feedback/segment'

/** What somebody says of a segment. */
export const SegmentFields = z.object({
  name: z.string().trim().min(1).max(120),
  /** What its rule is about. */
  kind: z.enum(['demographic', 'firmographic', 'psychographic', 'behavioural', 'geographic']),
  rule: SegmentRule,
})
