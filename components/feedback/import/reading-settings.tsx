'use client'

import { instrumentNames } from '@/components/feedback/instrument-words'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { PreviewColumn } from '@/core/feedback/import-views'
import { type Instrument, instruments } from '@/core/heat/instruments'
import { dateOrderOf, isDate } from './complete-draft'
import { type Draft, hasUse, usedColumns } from './draft'
import { dateOrderNames } from './reading-words'

/** What holds for all rows: instrument, dates and their zone, source and channel. */
export function ReadingSettings({
  columns,
  draft,
  hasOwnSource = true,
  onDraft,
}: {
  columns: readonly PreviewColumn[]
  draft: Draft
  /** False: what brings the feedback says its source. */
  hasOwnSource?: boolean
  onDraft: (draft: Draft) => void
}) {
  const hasTime = usedColumns(draft).some(({ use }) => isDate(use))
  const dateOrder = dateOrderOf(
    draft,
    columns.map(({ dates }) => dates),
  )
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {draft.layout === 'long' && !hasUse(draft, 'instrument') ? (
        <Field label="Instrument of all answers" hint="How the answers were measured.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={draft.instrument}
              names={instrumentChoices}
              onChange={(instrument) => onDraft({ ...draft, instrument })}
            />
          )}
        </Field>
      ) : null}
      {hasTime ? (
        <Field label="Dates like 3/4/2026 mean" hint="ISO dates are understood either way.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={dateOrder ?? ''}
              placeholder="Choose: both would fit"
              aria-invalid={dateOrder ? undefined : true}
              names={dateOrderNames}
              onChange={(dateOrder) => onDraft({ ...draft, dateOrder })}
            />
          )}
        </Field>
      ) : null}
      {hasTime ? (
        <Field label="Times without a zone are from" hint="Times that say theirs keep it.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={draft.zone}
              names={zoneNames(draft.zone)}
              onChange={(zone) => onDraft({ ...draft, zone })}
            />
          )}
        </Field>
      ) : null}
      {hasOwnSource ? (
        <Field label="Source" hint="Where the feedback comes from, for the filters.">
          {(control) => (
            <Input
              {...control}
              value={draft.source}
              maxLength={200}
              onChange={(event) => onDraft({ ...draft, source: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="Channel" hint="Empty: each touchpoint’s own channel.">
        {(control) => (
          <Input
            {...control}
            value={draft.channel}
            maxLength={200}
            onChange={(event) => onDraft({ ...draft, channel: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** UTC, the zone of this computer, and the one that is chosen. */
function zoneNames(chosen: string): Record<string, string> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  return Object.fromEntries(['UTC', here, chosen].map((zone) => [zone, zone.replaceAll('_', ' ')]))
}

const instrumentChoices = Object.fromEntries(
  instruments.map((one) => [one, `${instrumentNames[one].full}, ${instrumentNames[one].scale}`]),
) as Record<Instrument, string>
