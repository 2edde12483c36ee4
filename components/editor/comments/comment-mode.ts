import type { MouseEvent, PointerEvent } from 'react'
import { type Anchor, anchorRecordTypes } from '@/core/comments/anchor'
import type { JourneyRecord } from '@/core/journey/records'
import { nodeAt } from '../actions/connecting'
import type { Editor } from '../state/editor'
import { anchorAt } from './anchors'
import { beginTalk } from './open-talk'

/**
 * With the comment tool a click speaks of what lies under it, and does nothing
 * else: neither the canvas nor its cards hear of it. Wheel, middle button and
 * fingers still move the view.
 */
export function commentModeEvents(editor: Editor) {
  const isMine = ({ target, button }: MouseEvent) =>
    editor.ui.get().tool.kind === 'comment' &&
    button === 0 &&
    !(target instanceof Element && target.closest('[data-talk], [data-pin]'))
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      if (isMine(event) && event.pointerType === 'mouse') event.stopPropagation()
    },
    onMouseDownCapture: (event: MouseEvent) => {
      if (isMine(event)) event.stopPropagation()
    },
    onClickCapture: (event: MouseEvent) => {
      if (!isMine(event)) return
      event.stopPropagation()
      event.preventDefault()
      beginTalk(editor, anchorUnder(editor, event))
    },
  }
}

/** What lies under the pointer, or else the point itself. */
function anchorUnder(editor: Editor, event: MouseEvent): Anchor {
  const target = event.target instanceof Element ? event.target : null
  const point = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
  const id = target?.closest('[data-id]')?.getAttribute('data-id') ?? nodeAt(editor, point)
  const record = id ? editor.document.records.get(id) : undefined
  return (record && anchorOf(record)) ?? anchorAt(point, editor.arrangement())
}

/** A record as something to speak of. */
export function anchorOf({ type, id }: JourneyRecord): Anchor | null {
  const on = anchorRecordTypes.find((known) => known === type)
  return on ? { on, recordId: id } : null
}
