import { z } from 'zod'
import { JourneyRecord } from '@/core/journey/records'

/** One fault of a record: where in it, and what. */
export const Problem = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
})
export type Problem = z.infer<typeof Problem>

/** Why the server did not take an edit, or a part of it. */
export const Reason = z.discriminatedUnion('code', [
  z.object({
    /** A record that the edit needs was removed meanwhile. */
    code: z.literal('removed'),
    /** The record that was not written. */
    recordId: z.uuid(),
    /** The record that is gone: the same one, or its stage, lane or end. */
    missingId: z.uuid(),
    /** Name of who removed it; null: nobody knows, it may never have been there. */
    by: z.string().nullable(),
    /** ISO time of the removal. */
    at: z.string().nullable(),
    /** The missing record as it was last, so that it can be put back. */
    last: JourneyRecord.nullable(),
  }),
  z.object({
    /** A stage or lane was to go, but holds a node that the author had not seen. */
    code: z.literal('notEmpty'),
    recordId: z.uuid(),
    nodeId: z.uuid(),
  }),
  z.object({
    code: z.literal('limit'),
    what: z.enum(['records', 'stages', 'lanes']),
    max: z.number(),
  }),
  z.object({ code: z.literal('invalid'), recordId: z.string(), problems: z.array(Problem) }),
  /** The author may not edit this journey, or not any more; `message` is the server's own word. */
  z.object({ code: z.literal('notAllowed'), message: z.string().optional() }),
])
export type Reason = z.infer<typeof Reason>

/** A reason in words for the author of the edit. */
export function describeReason(reason: Reason): string {
  switch (reason.code) {
    case 'removed':
      return describeRemoval(reason)
    case 'notEmpty':
      return 'Somebody put something in it meanwhile. Look at it again before you remove it.'
    case 'limit':
      return `A journey can hold at most ${reason.max} ${reason.what}.`
    case 'invalid':
      return `The edit does not fit: ${reason.problems[0]?.message ?? 'it is not a valid record'}.`
    case 'notAllowed':
      return reason.message ?? 'You may not edit this journey.'
  }
}

function describeRemoval(reason: Extract<Reason, { code: 'removed' }>): string {
  const who = reason.by ?? 'Somebody'
  if (reason.missingId === reason.recordId) return `${who} removed it while you edited it.`
  return `${who} removed what it belongs to while you edited it.`
}
