import type { DateOrder, Delimiter, Encoding } from '@/core/feedback/mapping'

/** What a person says of how a file is to be read. */
export type ReadingChoice = { encoding?: Encoding; delimiter?: Delimiter; sheet?: string }

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western)',
}

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'Comma ,',
  ';': 'Semicolon ;',
  '\t': 'Tab',
}

export const dateOrderNames: Record<DateOrder, string> = {
  dmy: 'Day first, 31/12/2026',
  mdy: 'Month first, 12/31/2026',
}
