/** Texts longer than this, in UTF-16 code units, hardly come twice. */
const longest = 200

/** What was made of a text, for the next time: cells of a column mostly say the same again and again. */
export class Memo<V> {
  readonly #kept = new Map<string, V>()

  /** @param most different texts are kept; then it begins anew */
  constructor(
    private readonly make: (text: string) => V,
    private readonly most = 10_000,
  ) {}

  of(text: string): V {
    const kept = this.#kept.get(text)
    if (kept !== undefined) return kept
    const made = this.make(text)
    if (text.length > longest) return made
    if (this.#kept.size >= this.most) this.#kept.clear()
    this.#kept.set(ownText(text), made)
    return made
  }
}

/**
 * The same text with letters of its own. A cell is cut out of a piece of the
 * file, and whoever keeps it would keep the whole piece. Cells are well-formed,
 * so that nothing is lost on the way.
 */
export function ownText(text: string): string {
  return Buffer.from(text).toString()
}
