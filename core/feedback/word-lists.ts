type Word = { text: string; list: number }

/** A place in the tree of all words, to which some of them lead by their beginnings. */
type Branch = {
  /** The lists with a word that ends here. */
  ends: readonly number[]
  /** The only word that goes on from here; null: there are several, or none. */
  rest: Word | null
  /** Where the next unit of a word leads, when several go on. */
  next: ReadonlyMap<number, Branch>
}

const nowhere: Branch['next'] = new Map()

/**
 * Finds, in one pass over a text, of which of many lists a word occurs in it.
 * The words lie in a tree by their beginnings, so that time grows with the
 * text and hardly with the number of words.
 */
export class WordLists {
  readonly #root: Branch
  /** By list: the number of the last text that has one of its words. */
  readonly #found: number[]
  #number = 0

  constructor(lists: readonly (readonly string[])[]) {
    const words = lists.flatMap((texts, list) => texts.map((text) => ({ text, list })))
    this.#root = branchOf(
      words.filter(({ text }) => text !== ''),
      0,
    )
    this.#found = lists.map(() => 0)
  }

  /** Looks through the next text. */
  look(text: string): void {
    this.#number += 1
    for (let start = 0; start < text.length; start += 1) this.#lookFrom(text, start)
  }

  /** Whether the text that was looked through last has a word of this list. */
  has(list: number): boolean {
    return this.#found[list] === this.#number && this.#number > 0
  }

  #lookFrom(text: string, start: number): void {
    let at = this.#root.next.get(text.charCodeAt(start))
    for (let end = start + 1; at; end += 1) {
      for (const list of at.ends) this.#found[list] = this.#number
      if (at.rest && text.startsWith(at.rest.text, start)) this.#found[at.rest.list] = this.#number
      at = at.next.get(text.charCodeAt(end))
    }
  }
}

/** @param depth how many units the words have in common, which lead here */
function branchOf(words: readonly Word[], depth: number): Branch {
  const ends = words.filter(({ text }) => text.length === depth).map(({ list }) => list)
  const longer = words.filter(({ text }) => text.length > depth)
  // At the root there is no unit yet to lead a text to its only word.
  if (longer.length < 2 && depth > 0) return { ends, rest: longer[0] ?? null, next: nowhere }
  const groups = new Map<number, Word[]>()
  for (const word of longer) {
    const unit = word.text.charCodeAt(depth)
    const group = groups.get(unit)
    if (group) group.push(word)
    else groups.set(unit, [word])
  }
  const next = new Map([...groups].map(([unit, group]) => [unit, branchOf(group, depth + 1)]))
  return { ends, rest: null, next }
}
