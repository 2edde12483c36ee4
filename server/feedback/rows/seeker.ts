/**
 * Finds the next place of one mark in a text, again and again from ever later
 * places. The text is searched once, however often somebody asks.
 */
export class Seeker {
  #text = ''
  #found = -1

  constructor(private readonly mark: string) {}

  /** Begins with another text. */
  begin(text: string): void {
    this.#text = text
    this.#found = -1
  }

  /** The mark's first place at or behind `from`; the text's length where there is none. */
  next(from: number): number {
    if (this.#found >= from) return this.#found
    const found = this.#text.indexOf(this.mark, from)
    this.#found = found < 0 ? this.#text.length : found
    return this.#found
  }
}
