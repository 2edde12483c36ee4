import { pickForConnection } from '../actions/connecting'
import { nudge } from '../actions/moving'
import { moveCursor, selectBeside, stepBack } from '../actions/selecting'
import { startDraft, startRename } from '../actions/typing'
import type { Editor } from '../state/editor'
import type { Direction } from '../state/reading-order'
import { soleNode, soleRecord } from '../state/selection'
import type { KeyPress } from './shortcut'

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'start',
  ArrowRight: 'end',
}

/** One press of an arrow key moves cards by this many pixels: the raster on which they settle. */
const step = 8

const offsets: Record<Direction, readonly [number, number]> = {
  up: [0, -step],
  down: [0, step],
  start: [-step, 0],
  end: [step, 0],
}

/**
 * Keys that move about on the canvas. They belong to the canvas alone: elsewhere
 * on the page the same keys do what they always do.
 * @returns whether the key was used.
 */
export function navigate(editor: Editor, press: KeyPress): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false
  if (press.key === 'Tab') return selectBeside(editor, press.shiftKey ? -1 : 1)
  if (press.key === 'Enter' || press.key === ' ') return enter(editor, press.key)
  const direction = arrows[press.key]
  if (!direction || press.shiftKey) return false
  const [dx, dy] = offsets[direction]
  if (editor.ui.get().selection.kind === 'nodes') nudge(editor, dx, dy)
  else moveCursor(editor, direction)
  return true
}

/** Escape works wherever the keyboard is, unless something of its own was open there. */
export function escape(editor: Editor): void {
  stepBack(editor)
}

function enter(editor: Editor, key: string): boolean {
  const { selection, tool } = editor.ui.get()
  const id = soleNode(selection)
  if (tool.kind === 'connection' && id) {
    pickForConnection(editor, id)
    return true
  }
  if (key !== 'Enter') return false
  if (selection.kind === 'cell') {
    const lane = editor.document.records.get(selection.cell.laneId)
    const meets = lane?.type === 'lane' && lane.kind === 'touchpoints'
    startDraft(editor, { node: meets ? 'touchpoint' : 'note', cell: selection.cell })
    return true
  }
  const target = soleRecord(selection)
  if (target) startRename(editor, target)
  return target !== null
}
