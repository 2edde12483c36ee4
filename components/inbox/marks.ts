/** What is chosen in the inbox: the row that the keys act on, and the rows that are marked. */
export type Marks = {
  active: string | null
  marked: ReadonlySet<string>
  /** While Shift extends a range: where it began, and what was marked before. */
  range: { from: string; before: ReadonlySet<string> } | null
}

export const noMarks: Marks = { active: null, marked: new Set(), range: null }

/** Goes `step` rows on from the active one, no further than the ends. */
export function move(marks: Marks, ids: readonly string[], step: number, extend: boolean): Marks {
  const at = marks.active === null ? -1 : ids.indexOf(marks.active)
  const to = at < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, at + step))
  const active = ids[to] ?? null
  if (!extend || active === null) return { ...marks, active, range: null }
  const range = marks.range ?? { from: marks.active ?? active, before: marks.marked }
  const ends = [ids.indexOf(range.from), to].sort((a, b) => a - b) as [number, number]
  const within = ids.slice(Math.max(0, ends[0]), ends[1] + 1)
  return { active, range, marked: new Set([...range.before, ...within]) }
}

/** Marks a row, or takes its mark away, and makes it the active one. */
export function toggle(marks: Marks, id: string): Marks {
  const marked = new Set(marks.marked)
  if (!marked.delete(id)) marked.add(id)
  return { active: id, marked, range: null }
}

/** Marks all rows; those of them that are not loaded yet are none of them. */
export function markAll(marks: Marks, ids: readonly string[]): Marks {
  return { ...marks, marked: new Set(ids), range: null }
}

/** The rows that something is done to: the marked ones, or else the active one. */
export function chosen(marks: Marks, ids: readonly string[]): string[] {
  const marked = ids.filter((id) => marks.marked.has(id))
  if (marked.length > 0) return marked
  return ids.filter((id) => id === marks.active)
}

/** After rows have gone: the one that followed the active one is the active one, and nothing is marked. */
export function afterwards(marks: Marks, ids: readonly string[], gone: ReadonlySet<string>): Marks {
  const at = Math.max(0, ids.indexOf(marks.active ?? ''))
  const left = (id: string) => !gone.has(id)
  const active = ids.slice(at).find(left) ?? ids.slice(0, at).findLast(left) ?? null
  return { ...noMarks, active }
}
