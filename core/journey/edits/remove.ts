import type { Diff } from '@/core/sync/diff'
import { dependentsOf } from '../dependents'
import type { Records } from '../records'
import { patching } from './diffs'

/**
 * Removes records of any types with all that cannot be without them: the nodes
 * of a stage or lane and the connections of a node. Notes that point at a
 * removed touchpoint stay and point at nothing. Unknown ids are left out.
 */
export function removeRecords(records: Records, args: { ids: readonly string[] }): Diff {
  const removed = new Set(args.ids.filter((id) => records.has(id)))
  const { nodes } = dependentsOf(records, removed)
  for (const node of nodes) removed.add(node.id)
  const { connections, pointers } = dependentsOf(records, removed)
  for (const connection of connections) removed.add(connection.id)
  const released = pointers.map((note) => ({ id: note.id, set: { touchpointId: null } }))
  return { ...patching(...released), remove: [...removed] }
}
