import type { Mapping } from '@/core/feedback/mapping'

export type Outcome = {
  /** Different responses that go in. */
  accepted: number
  rejected?: number
  skipped?: number
  /** Those that are in the file twice. */
  duplicates?: number
  /** All words that go in, in the file's order. */
  texts?: string[]
  values?: number[]
  /** Instants, ISO. */
  times?: string[]
  /** Where and why the first problem is: "C2: Expected a number". */
  problem?: RegExp
}

export type CorpusFile = {
  name: string
  /** As the file is called; ".csv" when absent. */
  fileName?: string
  body: () => Buffer | string
  /** The sheet of a workbook that somebody chooses. */
  sheet?: string
  change?: (mapping: Mapping) => Mapping
} & ({ outcome: Outcome } | { refused: RegExp })
