import type { Diff } from '@/core/sync/diff'
import { newId } from '../new-id'
import { orderAfter, stagesInOrder } from '../order'
import type { Records, Stage } from '../records'
import { patching, putting } from './diffs'
import { removeRecords } from './remove'

/** Adds a stage. `afterId`: behind that stage; null: first; absent: last. */
export function addStage(
  records: Records,
  args: Partial<Pick<Stage, 'id' | 'title' | 'phase' | 'width'>> & { afterId?: string | null },
): Diff {
  return putting({
    type: 'stage',
    id: args.id ?? newId(),
    title: args.title ?? '',
    order: orderAfter(stagesInOrder(records), args.afterId),
    phase: args.phase ?? null,
    width: args.width ?? null,
  })
}

/** Changes a stage's own fields. */
export function changeStage(
  _records: Records,
  args: { id: string; set: Partial<Pick<Stage, 'title' | 'phase' | 'width'>> },
): Diff {
  return patching(args)
}

/** Gives a stage another title. */
export function renameStage(records: Records, args: { id: string; title: string }): Diff {
  return changeStage(records, { id: args.id, set: { title: args.title } })
}

/** Sets a stage's width in pixels; null: as wide as the content wants. */
export function resizeStage(records: Records, args: { id: string; width: number | null }): Diff {
  return changeStage(records, { id: args.id, set: { width: args.width } })
}

/** Puts a stage behind another one, or first (null); its nodes go with it. */
export function moveStage(records: Records, args: { id: string; afterId: string | null }): Diff {
  const others = stagesInOrder(records).filter((stage) => stage.id !== args.id)
  return patching({ id: args.id, set: { order: orderAfter(others, args.afterId) } })
}

/** Removes a stage with everything in its cells. */
export function removeStage(records: Records, args: { id: string }): Diff {
  return removeRecords(records, { ids: [args.id] })
}
