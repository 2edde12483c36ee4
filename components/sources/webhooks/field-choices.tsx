import { usePlaces } from '@/components/feedback/import/use-places'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { type Instrument, instruments } from '@/core/heat/instruments'
import type { About, FieldUse, MappingDraft } from './mapping-draft'

const uses: Record<FieldUse, { label: string; hint?: string }> = {
  value: { label: 'Answer', hint: 'The number on the instrument’s scale.' },
  words: { label: 'In the customer’s words' },
  externalId: { label: 'Id of the answer', hint: 'Sent twice under one id, it counts once.' },
  time: { label: 'Time', hint: 'None: when it arrives.' },
  channel: { label: 'Channel', hint: 'None: the touchpoint’s own.' },
  customer: { label: 'Customer' },
}

const abouts: Record<About, string> = {
  one: 'One touchpoint',
  field: 'A field names the touchpoint',
  rules: 'Rules and the inbox say it',
}

const instrumentChoices = Object.fromEntries(
  instruments.map((one) => [one, `${instrumentNames[one].full}, ${instrumentNames[one].scale}`]),
) as Record<Instrument, string>

/** Stands for no field in a select, which knows no empty value. No path begins so. */
const none = '.none'

/** Which field of a message means what. */
export function FieldChoices({
  journeyId,
  fields,
  draft,
  onChange,
}: {
  journeyId: string
  fields: readonly { path: string; example: string }[]
  draft: MappingDraft
  onChange: (part: Partial<MappingDraft>) => void
}) {
  const { touchpoints } = usePlaces(journeyId)
  const titles = Object.fromEntries(touchpoints.map(({ id, title }) => [id, title]))
  const paths = Object.fromEntries(
    fields.map(({ path, example }) => [path, example === '' ? path : `${path}: ${example}`]),
  )
  const choice = (path: string) => (path === '' || !(path in paths) ? none : path)
  const pathOf = (chosen: string) => (chosen === none ? '' : chosen)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Measured as">
        {(control) => (
          <ChoiceSelect
            {...control}
            value={draft.instrument}
            names={instrumentChoices}
            onChange={(instrument) => onChange({ instrument })}
            className="w-full"
          />
        )}
      </Field>
      <Field label="About">
        {(control) => (
          <ChoiceSelect
            {...control}
            value={draft.about}
            names={abouts}
            onChange={(about) => onChange({ about })}
            className="w-full"
          />
        )}
      </Field>
      {draft.about === 'one' ? (
        <Field label="Touchpoint">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={draft.touchpointId in titles ? draft.touchpointId : ''}
              names={titles}
              placeholder="Choose one"
              onChange={(touchpointId) => onChange({ touchpointId })}
              className="w-full"
            />
          )}
        </Field>
      ) : null}
      {draft.about === 'field' ? (
        <Field label="Name of the touchpoint" hint="Its title on the map.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={choice(draft.touchpointField)}
              names={{ [none]: 'None', ...paths }}
              onChange={(chosen) => onChange({ touchpointField: pathOf(chosen) })}
              className="w-full"
            />
          )}
        </Field>
      ) : null}
      {(Object.keys(uses) as FieldUse[]).map((use) => (
        <Field key={use} label={uses[use].label} hint={uses[use].hint}>
          {(control) => (
            <ChoiceSelect
              {...control}
              value={choice(draft.fields[use])}
              names={{ [none]: 'None', ...paths }}
              onChange={(chosen) =>
                onChange({ fields: { ...draft.fields, [use]: pathOf(chosen) } })
              }
              className="w-full"
            />
          )}
        </Field>
      ))}
    </div>
  )
}
