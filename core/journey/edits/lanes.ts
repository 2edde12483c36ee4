import type { Diff } from '@/core/sync/diff'
import { newId } from '../new-id'
import { lanesInOrder, orderAfter } from '../order'
import type { Lane, Records } from '../records'
import { patching, putting } from './diffs'
import { removeRecords } from './remove'

/** Adds a lane. `afterId`: below that lane; null: on top; absent: at the bottom. */
export function addLane(
  records: Records,
  args: Partial<Pick<Lane, 'id' | 'title' | 'kind' | 'height'>> & { afterId?: string | null },
): Diff {
  return putting({
    type: 'lane',
    id: args.id ?? newId(),
    title: args.title ?? '',
    order: orderAfter(lanesInOrder(records), args.afterId),
    kind: args.kind ?? 'custom',
    height: args.height ?? null,
  })
}

/** Changes a lane's own fields. */
export function changeLane(
  _records: Records,
  args: { id: string; set: Partial<Pick<Lane, 'title' | 'kind' | 'height'>> },
): Diff {
  return patching(args)
}

/** Gives a lane another title. */
export function renameLane(records: Records, args: { id: string; title: string }): Diff {
  return changeLane(records, { id: args.id, set: { title: args.title } })
}

/** Sets a lane's height in pixels; null: as high as the content wants. */
export function resizeLane(records: Records, args: { id: string; height: number | null }): Diff {
  return changeLane(records, { id: args.id, set: { height: args.height } })
}

/** Puts a lane below another one, or on top (null); its nodes go with it. */
export function moveLane(records: Records, args: { id: string; afterId: string | null }): Diff {
  const others = lanesInOrder(records).filter((lane) => lane.id !== args.id)
  return patching({ id: args.id, set: { order: orderAfter(others, args.afterId) } })
}

/** Removes a lane with everything in its cells. */
export function removeLane(records: Records, args: { id: string }): Diff {
  return removeRecords(records, { ids: [args.id] })
}
