import type { Diff } from '@/core/sync/diff'
import { newId } from '../new-id'
import type { Connection, Records } from '../records'
import { defined, patching, putting } from './diffs'
import { removeRecords } from './remove'

type ConnectionFields = Omit<Connection, 'type' | 'id' | 'fromId' | 'toId'>

/** Connects two nodes, in this direction. */
export function connect(
  _records: Records,
  args: { id?: string; fromId: string; toId: string } & Partial<ConnectionFields>,
): Diff {
  return putting({
    type: 'connection',
    label: '',
    condition: '',
    probability: null,
    ...defined(args),
    id: args.id ?? newId(),
  })
}

/** Changes a connection's own fields. */
export function changeConnection(
  _records: Records,
  args: { id: string; set: Partial<ConnectionFields> },
): Diff {
  return patching(args)
}

/** Hangs one end, or both, of a connection on other nodes. */
export function reconnect(
  _records: Records,
  args: { id: string; fromId?: string; toId?: string },
): Diff {
  const { id, ...set } = args
  return patching({ id, set })
}

/** Removes connections; their nodes stay. */
export function removeConnections(records: Records, args: { ids: readonly string[] }): Diff {
  return removeRecords(records, args)
}
