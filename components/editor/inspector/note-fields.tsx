import { limits, type Note, type Touchpoint } from '@/core/journey/records'
import { useEditor } from '../state/editor-context'
import { ChoiceField } from './choice-field'
import { TagsField } from './tags-field'
import { TextField } from './text-field'
import { useFields } from './use-fields'

/** All that can be said about a note. */
export function NoteFields({ record }: { record: Note }) {
  const { document } = useEditor()
  const { disabled, set, text } = useFields(record)
  const touchpoints = [...document.records.values()].filter(
    (each): each is Touchpoint => each.type === 'touchpoint',
  )
  return (
    <>
      <TextField
        label="Text"
        multiline
        maxLength={limits.text}
        disabled={disabled}
        {...text('text')}
      />
      <ChoiceField
        label="About the touchpoint"
        none="No touchpoint in particular"
        value={record.touchpointId}
        options={touchpoints.map(({ id, title }) => ({ value: id, name: title || 'Untitled' }))}
        disabled={disabled}
        onChange={(touchpointId) => set({ touchpointId })}
      />
      <TagsField
        recordId={record.id}
        tags={record.tags}
        disabled={disabled}
        onChange={(tags) => set({ tags })}
      />
    </>
  )
}
