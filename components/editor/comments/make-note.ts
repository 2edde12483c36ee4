import { toast } from '@/components/ui/toast'
import type { Anchor } from '@/core/comments/anchor'
import { parseComment } from '@/core/comments/markdown/parse'
import { plainText } from '@/core/comments/markdown/plain-text'
import type { CommentView } from '@/core/comments/views'
import { cardSize } from '@/core/journey/card-size'
import { addNote } from '@/core/journey/edits/nodes'
import { newId } from '@/core/journey/new-id'
import { type CellId, freePlace } from '@/core/journey/places'
import { type LaneKind, limits } from '@/core/journey/records'
import type { Arrangement } from '../state/arrangement'
import type { Editor } from '../state/editor'
import { newNode } from '../state/new-node'
import { selectNodes } from '../state/selection'
import { stageOfAnchor } from './anchors'
import type { CommentStore } from './comment-store'

/** Lanes in which what somebody says stands best, the best first. */
const fitting: readonly LaneKind[] = ['opportunities', 'pains', 'thinking', 'custom', 'gains']

/** Puts a comment onto the map as a note that names its source. One step of undo takes it back. */
export function makeNoteOf(
  editor: Editor,
  store: CommentStore,
  threadId: string,
  comment: Pick<CommentView, 'text' | 'author'>,
): void {
  const anchor = store.state.get().threads.get(threadId)?.anchor
  const arrangement = editor.arrangement()
  const cell = anchor && cellForNote(anchor, arrangement)
  if (!cell) {
    toast('A note needs a stage and a lane to stand in. Add them first.')
    return
  }
  const { records, layout } = arrangement
  const id = newId()
  const text = noteText(comment)
  const size = cardSize(newNode('note', id, { ...cell, x: 0, y: 0 }, text))
  const place = freePlace(records, layout, cell, { size })
  const isOfTouchpoint = anchor.on === 'touchpoint' && records.has(anchor.recordId)
  const diff = addNote(records, {
    id,
    ...place,
    text,
    ...(isOfTouchpoint ? { touchpointId: anchor.recordId } : {}),
  })
  editor.document.mark()
  if (!editor.document.apply(diff).ok) return
  editor.document.mark()
  editor.ui.set({ selection: selectNodes([id]) })
  const rect = editor.arrangement().layout.nodes.get(id)
  if (rect) editor.view.reveal(rect)
}

/** What the note says: the comment without its marks, and whose it is. */
export function noteText({ text, author }: Pick<CommentView, 'text' | 'author'>): string {
  const source = `\n— ${author.name}`
  return plainText(parseComment(text)).slice(0, limits.text - source.length) + source
}

/** The cell of the thread's own stage, or of the first, in the lane that fits best. */
export function cellForNote(anchor: Anchor, { records, layout }: Arrangement): CellId | null {
  const stageId = stageOfAnchor(anchor, records)
  const stage = layout.stages.find(({ id }) => id === stageId) ?? layout.stages[0]
  const lanes = layout.lanes.flatMap(({ id }) => {
    const lane = records.get(id)
    return lane?.type === 'lane' ? [lane] : []
  })
  const rank = ({ kind }: { kind: LaneKind }) => {
    const at = fitting.indexOf(kind)
    return at < 0 ? (kind === 'touchpoints' ? fitting.length + 1 : fitting.length) : at
  }
  const [lane] = lanes.toSorted((a, b) => rank(a) - rank(b))
  return stage && lane ? { stageId: stage.id, laneId: lane.id } : null
}
