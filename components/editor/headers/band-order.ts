/** A stage or lane along its axis, in pixels of the canvas. */
export type Span = { readonly id: string; readonly start: number; readonly size: number }

export type BandDrop = {
  /** The band behind which the dragged one goes; null: first. */
  readonly afterId: string | null
  /** Where the line that shows it is drawn. */
  readonly lineAt: number
}

/**
 * Where a dragged band goes when it is dropped at `at`: before the first whose
 * middle lies behind the pointer. Null where it would stay in its place.
 */
export function bandDrop(spans: readonly Span[], draggedId: string, at: number): BandDrop | null {
  const next = spans.findIndex(({ start, size }) => at < start + size / 2)
  const index = next < 0 ? spans.length : next
  const from = spans.findIndex(({ id }) => id === draggedId)
  if (index === from || index === from + 1) return null
  const before = spans[index - 1]
  const lineAt = before ? before.start + before.size : (spans[0]?.start ?? 0)
  return { afterId: before?.id ?? null, lineAt }
}
