import type { Problem } from '@/server/errors'
import { type Line, type LineLimits, portionsOf } from './lines'

/** What is wrong with a line; `path` leads to the field, '' is the whole line. */
export type LineProblem = { line: number; path: string; message: string }

/** What became of a stream. */
export type StreamReport = {
  added: number
  /** There already: sent before, or twice. */
  duplicates: number
  /** Lines that were left out. */
  rejected: number
  /** The first of what was wrong with them. */
  problems: LineProblem[]
}

/** Takes rows; paths of problems begin with the row's index. */
export type AddRows = (
  rows: unknown[],
) => Promise<{ added: number; duplicates: number; rejected: number; problems: Problem[] }>

/** What one request may make the server hold: portions of so much, each written before the next is read. */
export const streamLimits: LineLimits & { problems: number } = {
  lines: 2000,
  bytes: 4 * 1024 * 1024,
  line: 64 * 1024,
  problems: 100,
}

/**
 * Adds the responses of newline-delimited JSON of any length, a portion at a
 * time. Wrong lines are left out and named. When the stream breaks off, or a
 * portion fails, the portions before are in, and sending all again adds the rest.
 */
export async function addLines(
  body: AsyncIterable<Uint8Array>,
  add: AddRows,
  limits = streamLimits,
): Promise<StreamReport> {
  const report: StreamReport = { added: 0, duplicates: 0, rejected: 0, problems: [] }
  const tell = (problem: LineProblem) => {
    if (report.problems.length < limits.problems) report.problems.push(problem)
  }
  for await (const portion of portionsOf(body, limits)) {
    const { rows, lines, unreadable } = parsePortion(portion)
    const outcome = await add(rows)
    report.added += outcome.added
    report.duplicates += outcome.duplicates
    report.rejected += outcome.rejected + unreadable.length
    const refused = outcome.problems.map((problem) => placeOf(problem, lines))
    for (const problem of [...unreadable, ...refused].sort((a, b) => a.line - b.line)) tell(problem)
  }
  return report
}

function parsePortion(portion: readonly Line[]) {
  const rows: unknown[] = []
  /** By the row's index. */
  const lines: number[] = []
  const unreadable: LineProblem[] = []
  for (const line of portion) {
    const { number } = line
    try {
      if ('problem' in line) throw new Error(line.problem)
      rows.push(JSON.parse(line.text))
      lines.push(number)
    } catch (error) {
      const { message } = error as Error
      const said = 'problem' in line ? message : `Not JSON: ${message}.`
      unreadable.push({ line: number, path: '', message: said })
    }
  }
  return { rows, lines, unreadable }
}

function placeOf({ path, message }: Problem, lines: readonly number[]): LineProblem {
  const [index = '', ...field] = path.split('.')
  return { line: lines[Number(index)] ?? 0, path: field.join('.'), message }
}
