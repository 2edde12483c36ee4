import { z } from 'zod'
import type { Instrument } from '../heat/instruments'

/** What one customer said. `at` is an ISO string. */
export type Verbatim = {
  responseId: string
  touchpointId: string
  instrument: Instrument
  value: number
  negative: boolean
  text: string
  channel: string
  source: string
  at: string
  /** Kept as evidence by somebody of the team. */
  starred: boolean
  tags: string[]
}

export type VerbatimPage = { verbatims: Verbatim[]; nextCursor: string | null }

/** Orders of verbatims: `worst` is by the pain of the answer, newest first among equals. */
export const verbatimSorts = ['newest', 'oldest', 'worst'] as const
export const VerbatimSort = z.enum(verbatimSorts)
export type VerbatimSort = z.infer<typeof VerbatimSort>

/** A word that the team puts on a verbatim. */
export const VerbatimTag = z
  .string()
  .transform((tag) => tag.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(60))
/** Tags that one verbatim may carry. */
export const tagsPerVerbatim = 20
