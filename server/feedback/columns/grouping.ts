import type { Instrument } from '@/core/heat/instruments'

/** What counts are told apart by. */
export type Group = { touchpointId: string; channel: string; instrument: Instrument }

/** Groups of codes: which there are, and to which each code belongs. */
export type Grouping = { groups: readonly Group[]; of: Int32Array }

/** Gives each code that comes its group, by the group's name. */
export class Grouper {
  readonly #numbers = new Map<number, number>()
  readonly #groups: Group[] = []
  readonly #of: number[] = []

  add(name: number, group: Group): void {
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = this.#groups.push(group) - 1
      this.#numbers.set(name, number)
    }
    this.#of.push(number)
  }

  get grouping(): Grouping {
    return { groups: this.#groups, of: new Int32Array(this.#of) }
  }
}
