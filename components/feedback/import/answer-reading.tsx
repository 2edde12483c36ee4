'use client'

import { useId } from 'react'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { count } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import type { PreviewColumn } from '@/core/feedback/import-views'
import { rescale, type ScaleRule, type ValueTable } from '@/core/feedback/values'
import { type Instrument, scales } from '@/core/heat/instruments'
import { type Draft, withScale, withTable } from './draft'

/** How a column of answers is read: words that stand for values, and a scale that is not the instrument's. */
export function AnswerReading({
  column,
  instrument,
  draft,
  onDraft,
}: {
  column: PreviewColumn
  /** Null: each row says its own. */
  instrument: Instrument | null
  draft: Draft
  onDraft: (draft: Draft) => void
}) {
  const { index, words } = column
  const table = draft.tables[index]
  const scale = draft.scales[index]
  return (
    <details open={table !== undefined || words.length > 0} className="sm:col-span-2">
      <summary className="cursor-pointer text-muted-foreground text-sm">
        Words and scale of <bdi>{column.name}</bdi>
      </summary>
      <div className="grid gap-4 py-2">
        <WordTable
          column={column}
          table={table ?? { words: [], else: 'number' }}
          onChange={(next) => onDraft(withTable(draft, index, next))}
        />
        <ScaleChoice
          name={column.name}
          instrument={instrument}
          scale={scale ?? null}
          onChange={(next) => onDraft(withScale(draft, index, next))}
        />
      </div>
    </details>
  )
}

function WordTable({
  column,
  table,
  onChange,
}: {
  column: PreviewColumn
  table: ValueTable
  onChange: (table: ValueTable) => void
}) {
  const rows = new Map(column.words.map((one) => [one.word, one.rows]))
  const values = new Map(table.words.map(({ word, value }) => [word, value]))
  // As a scale reads: from the lowest value up, then what is no answer or not settled.
  const all = [...new Set([...values.keys(), ...rows.keys()])].toSorted(
    (a, b) =>
      (values.get(a) ?? Number.POSITIVE_INFINITY) - (values.get(b) ?? Number.POSITIVE_INFINITY) ||
      a.localeCompare(b),
  )
  const put = (word: string, value: number | null | undefined) => {
    const others = table.words.filter((one) => one.word !== word)
    onChange({ ...table, words: value === undefined ? others : [...others, { word, value }] })
  }
  return (
    <div className="grid gap-2">
      {all.length > 0 ? (
        <table className="text-sm">
          <caption className="sr-only">{`Words in ${column.name} and the values they stand for`}</caption>
          <thead>
            <tr className="text-start text-muted-foreground">
              <th className="text-start font-normal">Word</th>
              <th className="w-36 text-end font-normal">
                {column.wordRows === null ? 'Rows' : `Of the first ${count(column.wordRows)} rows`}
              </th>
              <th className="w-44 ps-3 text-start font-normal">Stands for</th>
            </tr>
          </thead>
          <tbody>
            {all.map((word) => (
              <WordRow
                key={word}
                word={word}
                rows={rows.get(word) ?? 0}
                value={values.get(word)}
                onChange={(value) => put(word, value)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {column.moreWords > 0 ? (
        <p className="text-muted-foreground text-sm">
          {`${count(column.moreWords)} more different words are in fewer rows. The check before the import names those that cannot go in.`}
        </p>
      ) : null}
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const word = String(form.get('word') ?? '').trim()
          if (word !== '' && !all.includes(word)) put(word, null)
          event.currentTarget.reset()
        }}
      >
        <Input
          name="word"
          dir="auto"
          maxLength={200}
          aria-label={`Another word in ${column.name}`}
          placeholder="Another word"
        />
        <Button type="submit" variant="secondary" size="sm">
          Add the word
        </Button>
      </form>
    </div>
  )
}

function WordRow({
  word,
  rows,
  value,
  onChange,
}: {
  word: string
  rows: number
  /** Null: not answered. Undefined: not in the table, and refused. */
  value: number | null | undefined
  onChange: (value: number | null | undefined) => void
}) {
  const kind = value === undefined ? 'refuse' : value === null ? 'none' : 'value'
  return (
    <tr>
      <td className="max-w-40 truncate">
        <bdi title={word}>{word}</bdi>
      </td>
      <td className="text-end tabular-nums">{count(rows)}</td>
      <td className="flex gap-2 py-1 ps-3">
        <select
          aria-label={`What ${word} stands for`}
          className="rounded-md border bg-card px-2 py-1"
          value={kind}
          onChange={(event) => {
            const next = event.target.value
            onChange(next === 'refuse' ? undefined : next === 'none' ? null : 0)
          }}
        >
          <option value="value">A value</option>
          <option value="none">Not answered</option>
          <option value="refuse">Cannot go in</option>
        </select>
        {kind === 'value' ? (
          <Input
            type="number"
            step="any"
            className="w-20"
            aria-label={`Value of ${word}`}
            value={value ?? ''}
            onChange={(event) => onChange(event.target.valueAsNumber || 0)}
          />
        ) : null}
      </td>
    </tr>
  )
}

function ScaleChoice({
  name,
  instrument,
  scale,
  onChange,
}: {
  name: string
  instrument: Instrument | null
  scale: ScaleRule | null
  onChange: (scale: ScaleRule | null) => void
}) {
  const id = useId()
  return (
    <div className="grid gap-2 text-sm">
      <div className="flex items-center gap-2">
        <Switch
          id={id}
          checked={scale !== null}
          onCheckedChange={(on) => onChange(on ? { from: [0, 10], reversed: false } : null)}
        />
        <label htmlFor={id}>The numbers are on another scale</label>
      </div>
      {scale ? (
        <ScaleFields name={name} instrument={instrument} scale={scale} onChange={onChange} />
      ) : null}
    </div>
  )
}

function ScaleFields({
  name,
  instrument,
  scale,
  onChange,
}: {
  name: string
  instrument: Instrument | null
  scale: ScaleRule
  onChange: (scale: ScaleRule) => void
}) {
  const id = useId()
  const [from, to] = scale.from
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Input
        type="number"
        className="w-20"
        aria-label={`Lowest number of ${name}`}
        value={from}
        onChange={(event) => onChange({ ...scale, from: [event.target.valueAsNumber || 0, to] })}
      />
      <span>to</span>
      <Input
        type="number"
        className="w-20"
        aria-label={`Highest number of ${name}`}
        value={to}
        onChange={(event) => onChange({ ...scale, from: [from, event.target.valueAsNumber || 0] })}
      />
      <span className="flex items-center gap-2">
        <Switch
          id={id}
          checked={scale.reversed}
          onCheckedChange={(reversed) => onChange({ ...scale, reversed })}
        />
        <label htmlFor={id}>The lowest number is the best</label>
      </span>
      {instrument ? (
        <p className="basis-full text-muted-foreground">{exampleOf(scale, instrument)}</p>
      ) : null}
    </div>
  )
}

/** "8 of 0 to 10 becomes 4.2 of 1 to 5 (CSAT)." */
function exampleOf(scale: ScaleRule, instrument: Instrument): string {
  const [from, to] = scale.from
  const number = Math.round(from + (to - from) * 0.8)
  const value = from < to ? rescale(scale, instrument, number) : null
  if (value === null) return 'The scale must end above its beginning.'
  const { min, max } = scales[instrument]
  const short = instrumentNames[instrument].short
  return `${number} of ${from} to ${to} becomes ${value} of ${min} to ${max} (${short}). The number as given is kept beside it.`
}
