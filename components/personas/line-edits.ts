/**
 * Edits of a list of lines, as somebody makes them by the keyboard. Each
 * returns the new lines and which line has the focus then.
 */
export type Line = { key: string; text: string }
export type LineEdit = { lines: Line[]; focus: string | null }

/** Lines for texts, with keys that last while they are edited. */
export function linesOf(texts: readonly string[], makeKey: () => string): Line[] {
  return texts.map((text) => ({ key: makeKey(), text }))
}

/** What is kept of the lines: blank ones are not. */
export function textsOf(lines: readonly Line[]): string[] {
  return lines.map((line) => line.text.trim()).filter(Boolean)
}

/** A new line behind another one; at the end when that one is not there. */
export function insertAfter(lines: readonly Line[], key: string | null, made: Line): LineEdit {
  const at = lines.findIndex((line) => line.key === key)
  const next = at < 0 ? lines.length : at + 1
  return { lines: lines.toSpliced(next, 0, made), focus: made.key }
}

/** Takes a line away; the focus goes to the one before it, or else to the first. */
export function removeLine(lines: readonly Line[], key: string): LineEdit {
  const at = lines.findIndex((line) => line.key === key)
  const rest = lines.filter((line) => line.key !== key)
  return { lines: rest, focus: rest[Math.max(0, at - 1)]?.key ?? null }
}

/** Moves a line one place up (-1) or down (+1); at the ends nothing changes. */
export function moveLine(lines: readonly Line[], key: string, by: -1 | 1): LineEdit {
  const at = lines.findIndex((line) => line.key === key)
  const line = lines[at]
  const to = at + by
  if (!line || to < 0 || to >= lines.length) return { lines: [...lines], focus: key }
  return { lines: lines.toSpliced(at, 1).toSpliced(to, 0, line), focus: key }
}

/** Several pasted lines: the first goes into the line, the others become lines of their own. */
export function pasteLines(
  lines: readonly Line[],
  key: string,
  texts: readonly string[],
  makeKey: () => string,
): LineEdit {
  const [first = '', ...others] = texts.map((text) => text.trim()).filter(Boolean)
  const made = linesOf(others, makeKey)
  const at = lines.findIndex((line) => line.key === key)
  const changed = lines.map((line) =>
    line.key === key ? { key, text: (line.text + first).trim() } : line,
  )
  return { lines: changed.toSpliced(at + 1, 0, ...made), focus: made.at(-1)?.key ?? key }
}
