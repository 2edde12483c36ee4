import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'
import { limits, type Records, type Touchpoint } from '@/core/journey/records'
import { suggestedChannels } from '../cards/channel-icon'
import { emotionSteps } from '../cards/emotion-face'
import { useEditor } from '../state/editor-context'
import { LinksField } from './links-field'
import { ScaleField, type ScaleOption } from './scale-field'
import { TagsField } from './tags-field'
import { TextField } from './text-field'
import { useFields } from './use-fields'

const emotions: readonly ScaleOption[] = emotionSteps.map(({ value, name, icon: Icon }) => ({
  value,
  name,
  face: <Icon />,
}))

const importances: readonly ScaleOption[] = [1, 2, 3, 4, 5].map((value) => ({
  value,
  name: `Importance ${value} of 5`,
  face: value,
}))

/** All that can be said about a touchpoint. */
export function TouchpointFields({ record }: { record: Touchpoint }) {
  const { document } = useEditor()
  const { disabled, set, text } = useFields(record)
  return (
    <>
      <TextField label="Title" maxLength={limits.title} disabled={disabled} {...text('title')} />
      <TextField
        label="Description"
        multiline
        maxLength={limits.text}
        disabled={disabled}
        {...text('description')}
      />
      <TextField
        label="Channel"
        maxLength={limits.label}
        suggestions={channelsOf(document.records)}
        disabled={disabled}
        {...text('channel')}
      />
      <ScaleField
        label="Emotion"
        value={record.emotion === null ? null : Math.round(record.emotion)}
        options={emotions}
        disabled={disabled}
        onChange={(emotion) => set({ emotion })}
      />
      <ScaleField
        label="Importance to customers"
        value={record.importance}
        options={importances}
        disabled={disabled}
        onChange={(importance) => set({ importance })}
      />
      <div className="flex items-center justify-between gap-2">
        <Label htmlFor={`truth-${record.id}`}>Moment of truth</Label>
        <Switch
          id={`truth-${record.id}`}
          checked={record.momentOfTruth}
          disabled={disabled}
          onCheckedChange={(momentOfTruth) => set({ momentOfTruth })}
        />
      </div>
      <TextField label="Owner" maxLength={limits.label} disabled={disabled} {...text('owner')} />
      <TagsField
        recordId={record.id}
        tags={record.tags}
        disabled={disabled}
        onChange={(tags) => set({ tags })}
      />
      <LinksField
        recordId={record.id}
        links={record.links}
        disabled={disabled}
        onChange={(links) => set({ links })}
      />
    </>
  )
}

/** The team's own channels first, then those that are suggested. */
function channelsOf(records: Records): string[] {
  const channels = new Set<string>()
  for (const record of records.values()) {
    if (record.type === 'touchpoint' && record.channel) channels.add(record.channel)
  }
  return [...new Set([...channels, ...suggestedChannels])]
}
