import type { PersonRef } from '@/core/comments/person'
import type { Author } from '@/core/sync/author'

export const verdicts = ['waiting', 'approved', 'changes'] as const
export type Verdict = (typeof verdicts)[number]

export type ReviewerView = {
  person: PersonRef
  name: string
  verdict: Verdict
  comment: string
  /** ISO; null while they have not answered. */
  answeredAt: string | null
}

/** A version that named people were asked to approve. */
export type ReviewView = {
  id: string
  version: number
  message: string
  askedBy: Author
  at: string
  closedAt: string | null
  reviewers: ReviewerView[]
  /** `approved` when all have approved, `changes` when one asks for changes, else `open`. */
  state: 'open' | 'approved' | 'changes'
  /** Changes of the map since that version. */
  changesSince: number
  /** What whoever asks may do with it. */
  can: { answer: boolean; close: boolean }
}

/** What became of a review, from its reviewers' verdicts. */
export function reviewState(reviewers: readonly { verdict: Verdict }[]): ReviewView['state'] {
  if (reviewers.some(({ verdict }) => verdict === 'changes')) return 'changes'
  const all = reviewers.length > 0 && reviewers.every(({ verdict }) => verdict === 'approved')
  return all ? 'approved' : 'open'
}
