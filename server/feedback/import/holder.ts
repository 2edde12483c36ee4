import type { Format } from '@/core/feedback/mapping'

/** What holds a value: a table has cells, JSON has fields. */
export type Holder = 'cell' | 'field'

export function holderOf({ kind }: Pick<Format, 'kind'>): Holder {
  return kind === 'csv' || kind === 'xlsx' ? 'cell' : 'field'
}

type Sentences = {
  /** What stands for no answer; with 0, on scales that begin above it. */
  nothing: string
  zeroOrNothing: string
  /** What to do about a value that cannot be taken. */
  correct: string
  correctOrEmpty: string
  correctEmptyOrText: string
  sayWord: string
  name: string
}

/** Sentences about values, as each holder says them. */
export const sentences: Readonly<Record<Holder, Sentences>> = {
  cell: {
    nothing: 'An empty cell means not answered.',
    zeroOrNothing: '0 or an empty cell means not answered.',
    correct: 'Correct the cell.',
    correctOrEmpty: 'Correct the cell or empty it.',
    correctEmptyOrText: 'Correct the cell, empty it, or keep the column as text.',
    sayWord: 'Say in the mapping what it stands for, or correct the cell.',
    name: 'Fill in the cell or remove the row.',
  },
  field: {
    nothing: 'An empty field means not answered.',
    zeroOrNothing: '0 or an empty field means not answered.',
    correct: 'Correct the field.',
    correctOrEmpty: 'Correct the field or leave it empty.',
    correctEmptyOrText: 'Correct the field, leave it empty, or keep it as text.',
    sayWord: 'Say in the mapping what it stands for, or correct the field.',
    name: 'Fill in the field or leave the answer out.',
  },
}
