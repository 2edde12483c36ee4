import type { Diff } from './diff'

/** A text that somebody wrote, and where: `key` of the record. */
export type WrittenText = { recordId: string; key: string; text: string }

/** The fields in which people write. The others hold ids, kinds and numbers. */
const textKeys = ['title', 'text', 'description', 'label', 'condition', 'channel', 'owner']

/** All that a diff would write, so that it can be shown and copied when it was refused. */
export function textsOf(diff: Diff): WrittenText[] {
  const written = [
    ...diff.put.map((record) => ({ id: record.id, set: record as Record<string, unknown> })),
    ...diff.patch,
  ]
  return written.flatMap(({ id, set }) =>
    textKeys.flatMap((key) => {
      const text = set[key]
      return typeof text === 'string' && text.trim() !== '' ? [{ recordId: id, key, text }] : []
    }),
  )
}
