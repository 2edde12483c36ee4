import { type Lane, laneKinds, lifecyclePhases, limits, type Stage } from '@/core/journey/records'
import { laneKindNames, phaseNames } from '../words'
import { ChoiceField } from './choice-field'
import { TextField } from './text-field'
import { useFields } from './use-fields'

const phases = lifecyclePhases.map((value) => ({ value, name: phaseNames[value] }))
const kinds = laneKinds
  .filter((kind) => kind !== 'custom')
  .map((value) => ({ value, name: laneKindNames[value] }))

export function StageFields({ record }: { record: Stage }) {
  const { disabled, set, text } = useFields(record)
  return (
    <>
      <TextField label="Title" maxLength={limits.title} disabled={disabled} {...text('title')} />
      <ChoiceField
        label="Lifecycle phase"
        none="No phase"
        value={record.phase}
        options={phases}
        disabled={disabled}
        onChange={(phase) => set({ phase })}
      />
    </>
  )
}

export function LaneFields({ record }: { record: Lane }) {
  const { disabled, set, text } = useFields(record)
  return (
    <>
      <TextField label="Title" maxLength={limits.title} disabled={disabled} {...text('title')} />
      <ChoiceField
        label="Kind"
        none={laneKindNames.custom}
        value={record.kind === 'custom' ? null : record.kind}
        options={kinds}
        disabled={disabled}
        onChange={(kind) => set({ kind: kind ?? 'custom' })}
      />
    </>
  )
}
