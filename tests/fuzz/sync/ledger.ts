import { sameValue } from '@/core/sync/equal'
import { mutationKey } from '@/core/sync/mutation-queue'
import type { Mutation, Outcome } from '@/core/sync/protocol'

/** What a client heard of one of its mutations. */
export type Answer = Outcome | { outcome: 'forbidden' }

/** One mutation that left a client, perhaps several times. */
export type Entry = { mutation: Mutation; answers: Answer[] }

/** Everything that ever left for the server, with every answer that arrived. */
export class Ledger {
  readonly entries = new Map<string, Entry>()

  /** @throws Error when it differs from what left under the same name before */
  sent(mutation: Mutation): void {
    const key = mutationKey(mutation)
    const known = this.entries.get(key)
    if (!known) this.entries.set(key, { mutation: structuredClone(mutation), answers: [] })
    else if (!sameValue(known.mutation.diff, mutation.diff)) {
      throw new Error(`${key} was changed after it had left.`)
    }
  }

  /** "Early" asks for what came before; it says nothing of the mutation. */
  answered(mutation: Mutation, answer: Answer): void {
    if (answer.outcome !== 'early') {
      this.entries.get(mutationKey(mutation))?.answers.push(structuredClone(answer))
    }
  }
}
