import type { Diff, Patch } from '@/core/sync/diff'
import type { JourneyRecord } from '../records'

/** A diff of new records. */
export function putting(...put: JourneyRecord[]): Diff {
  return { put, patch: [], remove: [] }
}

/** A diff of changed keys; `undefined` values are left out. */
export function patching(...patches: { id: string; set: object }[]): Diff {
  const patch: Patch[] = patches.map(({ id, set }) => ({ id, set: { ...defined(set) } }))
  return { put: [], patch, remove: [] }
}

/** The fields that are given: an optional argument that is `undefined` must not hide a default. */
export function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
