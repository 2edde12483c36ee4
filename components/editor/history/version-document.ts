import { type Comparison, compare, withRemoved } from '@/core/history/compare'
import type { Records } from '@/core/journey/records'
import type { LiveDocument } from '../state/make-editor'

type Source = { readonly records: Records; subscribe(listener: () => void): () => void }

/** What cannot be edited: an old version, a comparison. */
const readOnly = {
  apply: () => ({ ok: false }),
  mark: () => {},
  undo: () => {},
  redo: () => {},
}

/** A version as a document that never changes. */
export function versionDocument(records: Records): LiveDocument {
  return { ...readOnly, records, subscribe: () => () => {} }
}

export type ComparisonDocument = LiveDocument & { readonly comparison: Comparison }

/**
 * The map as it is, live, with what it has lost since a version in its old
 * place. Parts that did not change keep their identity.
 */
export function comparisonDocument(then: Records, live: Source): ComparisonDocument {
  let now: Records | null = null
  let comparison: Comparison = { added: [], changed: [], removed: [] }
  let both: Records = new Map()
  const read = () => {
    if (live.records === now) return
    now = live.records
    comparison = compare(then, now)
    both = withRemoved(now, comparison)
  }
  return {
    ...readOnly,
    subscribe: (listener) => live.subscribe(listener),
    get records() {
      read()
      return both
    },
    get comparison() {
      read()
      return comparison
    },
  }
}
