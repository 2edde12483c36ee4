import type { Diff } from '@/core/sync/diff'

/** Enough of an id to tell records apart, for people who read a failure. */
export function shortened(id: string): string {
  return id.slice(0, 8)
}

/** A diff in words. */
export function describeDiff({ put, patch, remove }: Diff): string {
  return [
    ...put.map((record) => `adds ${record.type} ${shortened(record.id)}`),
    ...patch.map(({ id, set }) => `sets ${Object.keys(set).join(', ')} of ${shortened(id)}`),
    ...remove.map((id) => `removes ${shortened(id)}`),
  ].join('; ')
}
