import { removeLane } from '@/core/journey/edits/lanes'
import { removeRecords } from '@/core/journey/edits/remove'
import { removeStage } from '@/core/journey/edits/stages'
import type { Records } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import type { Editor } from '../state/editor'
import { nothing } from '../state/selection'
import { noOverlay } from '../state/ui-state'
import type { BandType } from './structure'

/** Removes what is selected. A stage or lane with cards in it asks first. */
export function removeSelected(editor: Editor): void {
  if (!editor.canEdit) return
  const { selection } = editor.ui.get()
  switch (selection.kind) {
    case 'nodes':
      return removeIds(editor, [...selection.ids])
    case 'connection':
      return removeIds(editor, [selection.id])
    case 'stage':
    case 'lane':
      return askToRemoveBand(editor, selection.kind, selection.id)
  }
}

function removeIds(editor: Editor, ids: string[]): void {
  editor.document.apply(removeRecords(editor.document.records, { ids }))
  editor.ui.set({ selection: nothing })
  editor.view.focus()
}

function askToRemoveBand(editor: Editor, type: BandType, id: string): void {
  if (!editor.canEdit) return
  if (cardsIn(editor.document.records, type, id) === 0) removeBand(editor, type, id)
  else editor.ui.set({ overlay: { kind: 'remove', type, id } })
}

/** Removes a stage or lane with all that is in it: one edit, one step of undo. */
export function removeBand(editor: Editor, type: BandType, id: string): void {
  const remove = type === 'stage' ? removeStage : removeLane
  editor.document.apply(remove(editor.document.records, { id }))
  editor.ui.set({ selection: nothing, overlay: noOverlay })
  editor.view.focus()
}

/** How many cards a stage or lane holds. */
export function cardsIn(records: Records, type: BandType, id: string): number {
  const key = type === 'stage' ? 'stageId' : 'laneId'
  let count = 0
  for (const record of records.values()) if (isNode(record) && record[key] === id) count++
  return count
}
