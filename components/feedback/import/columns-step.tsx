'use client'

import { instrumentNames } from '@/components/feedback/instrument-words'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { instruments } from '@/core/heat/instruments'
import { withBulkTargets } from './bulk'
import { BulkTargets } from './bulk-targets'
import { ColumnRow } from './column-row'
import { type Completed, dateOrderOf } from './complete-draft'
import { type Draft, withUse } from './draft'
import type { OpenFile } from './flow'
import { Notice } from './notice'
import type { Places } from './places'
import { dateOrderNames } from './reading-words'
import { StepLayout } from './step-layout'

/** What each column is for. Every guess is shown and can be changed. */
export function ColumnsStep({
  file: { preview, draft },
  places,
  completed,
  isChecking,
  problem,
  onDraft,
  onBack,
  onNext,
}: {
  file: OpenFile
  places: Places
  completed: Completed
  isChecking: boolean
  problem: string | null
  onDraft: (draft: Draft) => void
  onBack: () => void
  onNext: () => void
}) {
  const hasTime = draft.uses.some(
    (use) => use.as === 'time' || (use.as === 'attribute' && use.type === 'date'),
  )
  const dateOrder = dateOrderOf(
    draft,
    preview.columns.map(({ dates }) => dates),
  )
  const namesNothing = draft.layout === 'long' && !draft.uses.some(({ as }) => as === 'touchpoint')
  return (
    <StepLayout
      footer={
        <>
          {completed.complete ? null : (
            <p className="me-auto line-clamp-2 text-muted-foreground text-sm max-sm:basis-full">
              {completed.missing[0]}
            </p>
          )}
          <Button variant="ghost" onClick={onBack} disabled={isChecking}>
            Back
          </Button>
          <Button onClick={onNext} disabled={!completed.complete || isChecking}>
            {isChecking ? 'Checking the rows' : 'Check the rows'}
          </Button>
        </>
      }
    >
      {problem ? (
        <Notice kind="danger" title="The rows could not be checked">
          {problem}
        </Notice>
      ) : null}
      <p className="text-muted-foreground">Say what each column is for. Nothing is imported yet.</p>
      {draft.layout === 'wide' ? (
        <BulkTargets
          places={places}
          onChoose={(choice) => onDraft(withBulkTargets(draft, preview, places, choice))}
        />
      ) : null}
      <ul aria-label="Columns of the file" className="divide-y rounded-md border bg-card">
        {preview.columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            columns={preview.columns}
            draft={draft}
            places={places}
            onChange={(use) => onDraft(withUse(draft, column.index, use))}
            onDraft={onDraft}
          />
        ))}
      </ul>
      {namesNothing ? (
        <Notice kind="info" title="No column names the touchpoint">
          Rules say where each response belongs; what none of them takes waits in the inbox.
        </Notice>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        {draft.layout === 'long' && !draft.uses.some((use) => use.as === 'instrument') ? (
          <Field label="Instrument of all rows" hint="How the answers were measured.">
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
      {completed.complete ? null : <Missing missing={completed.missing} />}
    </StepLayout>
  )
}

/** UTC, the zone of this computer, and the one that is chosen. */
function zoneNames(chosen: string): Record<string, string> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  return Object.fromEntries(['UTC', here, chosen].map((zone) => [zone, zone.replaceAll('_', ' ')]))
}

const instrumentChoices = Object.fromEntries(
  instruments.map((one) => [one, `${instrumentNames[one].full}, ${instrumentNames[one].scale}`]),
) as Record<(typeof instruments)[number], string>

function Missing({ missing }: { missing: readonly string[] }) {
  return (
    <Notice kind="warning" title="Before the rows can be checked">
      <ul className="list-disc ps-4">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
