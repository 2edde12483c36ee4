import { changeConnection } from '@/core/journey/edits/connections'
import { changeLane } from '@/core/journey/edits/lanes'
import { changeNote, changeTouchpoint } from '@/core/journey/edits/nodes'
import { changeStage } from '@/core/journey/edits/stages'
import type { JourneyRecord, RecordType } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import type { Editor } from '../state/editor'

type Fields<Type extends RecordType> = Partial<Extract<JourneyRecord, { type: Type }>>

/**
 * Sets fields of one record. While somebody types, `gesture` names the field: all
 * that is typed in it is one step of undo.
 */
export function setFields<Type extends RecordType>(
  editor: Editor,
  record: Extract<JourneyRecord, { type: Type }>,
  set: Fields<Type>,
  gesture?: string,
): void {
  if (!editor.canEdit) return
  editor.document.apply(changing(editor, record, set), { gesture })
}

function changing(editor: Editor, record: JourneyRecord, set: object): Diff {
  const { records } = editor.document
  const args = { id: record.id, set }
  switch (record.type) {
    case 'touchpoint':
      return changeTouchpoint(records, args)
    case 'note':
      return changeNote(records, args)
    case 'connection':
      return changeConnection(records, args)
    case 'stage':
      return changeStage(records, args)
    case 'lane':
      return changeLane(records, args)
  }
}
