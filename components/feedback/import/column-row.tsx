'use client'

import { X } from 'lucide-react'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { cn } from '@/components/ui/cn'
import type { PreviewColumn } from '@/core/feedback/import-views'
import { instruments } from '@/core/heat/instruments'
import { AnswerReading } from './answer-reading'
import { freshUse, offeredUses, useNames } from './column-uses'
import { type ColumnUse, type Draft, hasUse, withoutAlso } from './draft'
import type { Places } from './places'
import { TargetSelect } from './target-select'

/** One column of the file: its name and samples, and what it is for. */
export function ColumnRow({
  column,
  columns,
  draft,
  places,
  onChange,
  onDraft,
}: {
  column: PreviewColumn
  columns: readonly PreviewColumn[]
  draft: Draft
  places: Places
  onChange: (use: ColumnUse) => void
  onDraft: (draft: Draft) => void
}) {
  const use = draft.uses[column.index] ?? { as: 'unused' }
  return (
    <li
      className={cn(
        'grid gap-x-3 gap-y-2 p-3 sm:grid-cols-[minmax(0,1fr)_12rem]',
        use.as === 'unused' && 'bg-muted/40',
      )}
    >
      <div className="min-w-0">
        <bdi className="block truncate font-medium" title={column.name}>
          {column.name}
        </bdi>
        <p className="truncate text-muted-foreground text-sm">
          {column.samples.length === 0 ? 'Empty' : <Samples samples={column.samples} />}
        </p>
      </div>
      <ChoiceSelect
        aria-label={`Use of the column ${column.name}`}
        value={use.as}
        names={offeredUses(draft.layout) as Record<ColumnUse['as'], string>}
        onChange={(as) => onChange(freshUse(as, column))}
      />
      {use.as === 'rating' ? (
        <RatingChoices column={column} use={use} places={places} onChange={onChange} />
      ) : null}
      {use.as === 'comment' ? (
        <CommentChoice
          column={column}
          columns={columns}
          use={use}
          draft={draft}
          onChange={onChange}
        />
      ) : null}
      {use.as === 'attribute' ? (
        <AttributeChoices column={column} use={use} onChange={onChange} />
      ) : null}
      <AlsoFor column={column} draft={draft} onDraft={onDraft} />
      {use.as === 'rating' || use.as === 'value' ? (
        <AnswerReading
          column={column}
          instrument={use.as === 'rating' ? use.instrument : fixedInstrument(draft)}
          draft={draft}
          onDraft={onDraft}
        />
      ) : null}
    </li>
  )
}

/** Of all rows; null when each row says its own. */
function fixedInstrument(draft: Draft) {
  return hasUse(draft, 'instrument') ? null : draft.instrument
}

/** What the column is for besides, as a program has said it; each can be taken away. */
function AlsoFor({
  column: { index, name },
  draft,
  onDraft,
}: {
  column: PreviewColumn
  draft: Draft
  onDraft: (draft: Draft) => void
}) {
  const also = draft.also.filter(({ column }) => column === index)
  if (also.length === 0) return null
  return (
    <ul aria-label={`Other uses of ${name}`} className="flex flex-wrap gap-2 sm:col-span-2">
      {also.map((one) => (
        <li
          key={JSON.stringify(one.use)}
          className="flex items-center gap-1 rounded-full border ps-2.5 text-sm"
        >
          {`Also: ${useNames[one.use.as]}`}
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`No longer use ${name} as: ${useNames[one.use.as]}`}
            onClick={() => onDraft(withoutAlso(draft, one))}
          >
            <X />
          </Button>
        </li>
      ))}
    </ul>
  )
}

const ofNames = { customer: 'Of the customer', response: 'Of this response' } as const
const typeNames = { text: 'Text', number: 'Number', date: 'Date', boolean: 'Yes or no' } as const

function AttributeChoices({
  column,
  use,
  onChange,
}: {
  column: PreviewColumn
  use: Extract<ColumnUse, { as: 'attribute' }>
  onChange: (use: ColumnUse) => void
}) {
  return (
    <>
      <ChoiceSelect
        aria-label={`Whose attribute ${column.name} is`}
        value={use.of}
        names={ofNames}
        onChange={(of) => onChange({ ...use, of })}
      />
      <ChoiceSelect
        aria-label={`Type of the attribute ${column.name}`}
        value={use.type}
        names={typeNames}
        onChange={(type) => onChange({ ...use, type })}
      />
    </>
  )
}

function Samples({ samples }: { samples: readonly string[] }) {
  return samples.map((sample, index) => (
    <span key={sample}>
      {index > 0 ? <span aria-hidden="true"> · </span> : null}
      <bdi>{sample}</bdi>
    </span>
  ))
}

const shortNames = Object.fromEntries(
  instruments.map((one) => [one, `${instrumentNames[one].short}, ${instrumentNames[one].scale}`]),
) as Record<(typeof instruments)[number], string>

function RatingChoices({
  column,
  use,
  places,
  onChange,
}: {
  column: PreviewColumn
  use: Extract<ColumnUse, { as: 'rating' }>
  places: Places
  onChange: (use: ColumnUse) => void
}) {
  return (
    <>
      <TargetSelect
        aria-label={`Touchpoint of the column ${column.name}`}
        aria-invalid={use.target ? undefined : true}
        target={use.target}
        title={column.name}
        places={places}
        onChange={(target) => onChange({ ...use, target })}
      />
      <ChoiceSelect
        aria-label={`Instrument of the column ${column.name}`}
        value={use.instrument}
        names={shortNames}
        onChange={(instrument) => onChange({ ...use, instrument })}
      />
    </>
  )
}

function CommentChoice({
  column,
  columns,
  use,
  draft,
  onChange,
}: {
  column: PreviewColumn
  columns: readonly PreviewColumn[]
  use: Extract<ColumnUse, { as: 'comment' }>
  draft: Draft
  onChange: (use: ColumnUse) => void
}) {
  const rated = columns.filter(({ index }) => draft.uses[index]?.as === 'rating')
  const names = Object.fromEntries(rated.map(({ index, name }) => [String(index), name]))
  return (
    <ChoiceSelect
      aria-label={`Ratings that the words in ${column.name} are about`}
      value={use.of === null ? '' : String(use.of)}
      names={names}
      placeholder="Choose the ratings"
      onChange={(of) => onChange({ as: 'comment', of: Number(of) })}
    />
  )
}
