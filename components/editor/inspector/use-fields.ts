import type { JourneyRecord } from '@/core/journey/records'
import { setFields } from '../actions/details'
import { useEditor } from '../state/editor-context'

type TextKeys<R> = { [Key in keyof R]: R[Key] extends string ? Key : never }[keyof R]

/** Ways to set the fields of a record; typing in one field is one step of undo. */
export function useFields<R extends JourneyRecord>(record: R) {
  const editor = useEditor()
  const set = (fields: Partial<R>, gesture?: string) => {
    setFields(editor, record, fields as Partial<JourneyRecord>, gesture)
  }
  const text = (key: TextKeys<R> & string) => ({
    value: record[key] as string,
    at: { recordId: record.id, field: key },
    onCommit: (typed: string, ended: boolean) => {
      set({ [key]: typed } as Partial<R>, `${record.id}:${key}`)
      if (ended) editor.document.mark()
    },
  })
  return { disabled: !editor.canEdit, set, text }
}
