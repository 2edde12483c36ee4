import type { Records } from '@/core/journey/records'
import { sameValue } from '@/core/sync/equal'

/** @throws Error that names the first record in which they differ */
export function expectSame(a: Records, b: Records, who: string): void {
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    if (sameValue(a.get(id), b.get(id))) continue
    const states = `${JSON.stringify(a.get(id))} and ${JSON.stringify(b.get(id))}`
    throw new Error(`${who} differ: ${states}`)
  }
}
