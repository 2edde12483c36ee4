import { brokenFiles } from './broken'
import { ndjsonFiles } from './ndjson'
import { textFiles } from './text'
import type { CorpusFile } from './types'
import { workbookFiles } from './workbooks'

/**
 * Awkward files, each with what must come of it on a map with the touchpoints
 * Search, Paiement, পেমেন্ট and Checkout. Read as guessed, unless `change` says
 * how somebody would have decided.
 */
export const corpus: readonly CorpusFile[] = [
  ...textFiles,
  ...workbookFiles,
  ...ndjsonFiles,
  ...brokenFiles,
]

export const corpusTitles = ['Search', 'Paiement', 'পেমেন্ট', 'Checkout']
