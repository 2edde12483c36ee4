import { addLane, moveLane, resizeLane } from '@/core/journey/edits/lanes'
import { addStage, moveStage, resizeStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { type Lane, limits, type Stage } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import { sortRecords } from '@/core/journey/sorted'
import type { Diff } from '@/core/sync/diff'
import type { Editor } from '../state/editor'
import { startRename } from './typing'

export type BandType = 'stage' | 'lane'

/** Adds a stage or lane behind the selected one, or as the last, and asks for its name. */
export function addBand(editor: Editor, type: BandType, afterId = placeFor(editor, type)): void {
  if (!editor.canEdit || bandsOf(editor, type).length >= limits[`${type}s`]) return
  const { document, ui, view } = editor
  const id = newId()
  const first = bandsOf(editor, type).length === 0
  const diff =
    type === 'stage'
      ? addStage(document.records, { id, title: '', afterId })
      : addLane(document.records, {
          id,
          title: '',
          kind: first ? 'touchpoints' : 'custom',
          afterId,
        })
  if (!document.apply(diff).ok) return
  ui.set({ selection: { kind: type, id } })
  const { layout } = editor.arrangement()
  const band = layout[type === 'stage' ? 'stages' : 'lanes'].find((each) => each.id === id)
  if (band) view.reveal(band)
  startRename(editor, id)
}

/** The stage or lane of what is selected: the new one goes behind it. */
function placeFor(editor: Editor, type: BandType): string | undefined {
  const { selection } = editor.ui.get()
  if (selection.kind === type) return selection.id
  const key = type === 'stage' ? 'stageId' : 'laneId'
  if (selection.kind === 'cell') return selection.cell[key]
  if (selection.kind !== 'nodes') return undefined
  const node = editor.document.records.get([...selection.ids][0] ?? '')
  return isNode(node) ? node[key] : undefined
}

export function bandsOf(editor: Editor, type: BandType): readonly (Stage | Lane)[] {
  const { stages, lanes } = sortRecords(editor.document.records)
  return type === 'stage' ? stages : lanes
}

/** Moves a stage or lane behind another; null: to the first place. */
export function moveBand(editor: Editor, type: BandType, id: string, afterId: string | null): void {
  const move = type === 'stage' ? moveStage : moveLane
  applyIfAllowed(editor, move(editor.document.records, { id, afterId }))
}

/** Moves a stage or lane by one place towards the start (-1) or the end (+1). */
export function shiftBand(editor: Editor, type: BandType, id: string, step: 1 | -1): void {
  const order = bandsOf(editor, type).map((band) => band.id)
  const to = order.indexOf(id) + step
  if (to < 0 || to >= order.length) return
  const others = order.filter((each) => each !== id)
  moveBand(editor, type, id, others[to - 1] ?? null)
}

/** Sets the width of a stage or the height of a lane, in pixels; null: as the content wants. */
export function resizeBand(editor: Editor, type: BandType, id: string, size: number | null): void {
  const { records } = editor.document
  const diff =
    type === 'stage'
      ? resizeStage(records, { id, width: size === null ? null : between(size, 160) })
      : resizeLane(records, { id, height: size === null ? null : between(size, 80) })
  applyIfAllowed(editor, diff)
}

function between(size: number, least: number): number {
  return Math.round(Math.min(4000, Math.max(least, size)))
}

function applyIfAllowed(editor: Editor, diff: Diff): void {
  if (editor.canEdit) editor.document.apply(diff)
}
