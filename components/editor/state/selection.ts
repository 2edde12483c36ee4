import type { CellId } from '@/core/journey/places'
import type { Records } from '@/core/journey/records'

/** What is selected: cards together, or exactly one thing of another kind. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'nodes'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'connection' | 'stage' | 'lane'; readonly id: string }
  | { readonly kind: 'cell'; readonly cell: CellId }

export const nothing: Selection = { kind: 'none' }
const noIds: ReadonlySet<string> = new Set()

export function selectNodes(ids: Iterable<string>): Selection {
  const set = new Set(ids)
  return set.size === 0 ? nothing : { kind: 'nodes', ids: set }
}

export function selectedNodes(selection: Selection): ReadonlySet<string> {
  return selection.kind === 'nodes' ? selection.ids : noIds
}

/** The one selected card, or null when there are none or several. */
export function soleNode(selection: Selection): string | null {
  if (selection.kind !== 'nodes' || selection.ids.size !== 1) return null
  return [...selection.ids][0] ?? null
}

/** The records that are selected, whatever they are; a cell is none. */
export function selectedRecords(selection: Selection): readonly string[] {
  if (selection.kind === 'nodes') return [...selection.ids]
  return 'id' in selection ? [selection.id] : []
}

/** The one selected record, or null when there are none or several. */
export function soleRecord(selection: Selection): string | null {
  return 'id' in selection ? selection.id : soleNode(selection)
}

export function isSelected(selection: Selection, recordId: string): boolean {
  if (selection.kind === 'nodes') return selection.ids.has(recordId)
  return 'id' in selection && selection.id === recordId
}

/**
 * Selection changes as the canvas reports them, on top of the selection so far.
 * Letting go of cards lets go of nothing else.
 */
export function changeSelectedNodes(
  selection: Selection,
  changes: readonly { id: string; selected: boolean }[],
): Selection {
  if (selection.kind !== 'nodes' && !changes.some((change) => change.selected)) return selection
  const ids = new Set(selectedNodes(selection))
  for (const change of changes) {
    if (change.selected) ids.add(change.id)
    else ids.delete(change.id)
  }
  return selectNodes(ids)
}

/** The selection without records that are gone; the same object when all are there. */
export function withoutRemoved(selection: Selection, records: Records): Selection {
  switch (selection.kind) {
    case 'none':
      return selection
    case 'nodes': {
      const living = [...selection.ids].filter((id) => records.has(id))
      return living.length === selection.ids.size ? selection : selectNodes(living)
    }
    case 'cell': {
      const { stageId, laneId } = selection.cell
      return records.has(stageId) && records.has(laneId) ? selection : nothing
    }
    default:
      return records.has(selection.id) ? selection : nothing
  }
}
