import { clean } from './cells'
import { importLimits } from './limits'
import type { Plan } from './plan'

/** Keeps of a row that names no touchpoint what rules may ask for. */
export class KeptFields {
  /** Columns that rate touchpoints in a wide file. */
  readonly #otherAnswers: ReadonlySet<number>

  constructor(
    { questions }: Pick<Plan, 'questions'>,
    private readonly names: readonly string[],
  ) {
    const ratings = questions.layout === 'wide' ? questions.ratings : []
    this.#otherAnswers = new Set(ratings.map(({ column }) => column))
  }

  /**
   * The row's cells by column, without those that are somebody's words, empty, or
   * other answers than the one in `column`.
   */
  of(column: number, cells: readonly string[]): Record<string, string> {
    const fields: Record<string, string> = {}
    let size = 0
    for (const [index, name] of this.names.entries()) {
      const cell = clean(cells[index])
      if (cell === '' || cell.length > importLimits.name) continue
      if (index !== column && this.#otherAnswers.has(index)) continue
      size += name.length + cell.length
      if (size > importLimits.fields) break
      fields[name] = cell
    }
    return fields
  }
}
