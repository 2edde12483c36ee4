'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { foldText } from '@/core/feedback/fold-text'
import type { AttributeCondition } from '@/core/heat/filters'
import { count } from '../number-text'
import { type AttributeFacet, boundText, dayOfNumber, numberOfDay } from './attribute-words'

/** From so many values on, they can be searched. */
const worthSearching = 8
/** Values of a condition. */
const most = 100

type EditorProps = {
  facet: AttributeFacet
  condition: AttributeCondition | null
  /** Null: anything goes. */
  onChange: (condition: AttributeCondition | null) => void
}

/** Says what one attribute must be: a range where it has numbers or dates, else values; or not known. */
export function AttributeEditor({ facet, condition, onChange }: EditorProps) {
  const isRanged = facet.min !== null && facet.max !== null
  return (
    <div className="space-y-3">
      {isRanged ? (
        <RangeForm
          key={JSON.stringify(condition)}
          facet={facet}
          condition={condition}
          onChange={onChange}
        />
      ) : (
        <ValueList facet={facet} condition={condition} onChange={onChange} />
      )}
      {facet.missing > 0 ? (
        <CheckRow
          label="Not known"
          n={facet.missing}
          checked={condition?.is === 'missing'}
          onChange={(checked) => onChange(checked ? { is: 'missing', key: facet.key } : null)}
        />
      ) : null}
    </div>
  )
}

function ValueList({ facet, condition, onChange }: EditorProps) {
  const [sought, setSought] = useState('')
  const chosen = condition?.is === 'one-of' ? condition.values : []
  const known = new Map(facet.values.map(({ value, n }) => [value, n]))
  const all = [...chosen.filter((one) => !known.has(one)), ...known.keys()]
  const shown = all.filter((one) => foldText(one).includes(foldText(sought.trim())))
  function toggle(value: string, checked: boolean) {
    const values = checked ? [...chosen, value].sort() : chosen.filter((one) => one !== value)
    onChange(values.length > 0 ? { is: 'one-of', key: facet.key, values } : null)
  }
  return (
    <div className="space-y-2">
      {all.length >= worthSearching ? (
        <Input
          type="search"
          aria-label={`Search in the values of ${facet.label}`}
          placeholder="Search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <div className="max-h-56 overflow-y-auto">
        {shown.map((value) => (
          <CheckRow
            key={value}
            label={value || 'empty'}
            n={known.get(value) ?? 0}
            checked={chosen.includes(value)}
            disabled={chosen.length >= most && !chosen.includes(value)}
            onChange={(checked) => toggle(value, checked)}
          />
        ))}
        {shown.length === 0 ? <p className="text-muted-foreground">No such value.</p> : null}
      </div>
      {facet.more > 0 ? (
        <p className="text-muted-foreground text-sm">
          {`The most frequent ${count(facet.values.length)} of ${count(facet.values.length + facet.more)} values.`}
        </p>
      ) : null}
    </div>
  )
}

/** One line of a list of which any number can be chosen. */
export function CheckRow({
  label,
  n,
  checked,
  disabled,
  onChange,
}: {
  label: string
  /** How many there are; undefined: not told. */
  n?: number
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className="flex min-h-8 pointer-coarse:min-h-10 cursor-pointer items-center gap-2 rounded-sm px-1 hover:bg-accent"
    >
      <input
        id={id}
        type="checkbox"
        className="size-4 accent-primary"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <bdi className="min-w-0 flex-1 truncate">{label}</bdi>
      {n === undefined ? null : (
        <span className="text-muted-foreground text-sm tabular-nums">{count(n)}</span>
      )}
    </label>
  )
}

function RangeForm({ facet, condition, onChange }: EditorProps) {
  const isDate = facet.type === 'date'
  const text = (value: number | null) =>
    value === null ? '' : isDate ? dayOfNumber(value) : String(value)
  const range = condition?.is === 'between' ? condition : null
  const [from, setFrom] = useState(text(range?.min ?? null))
  const [to, setTo] = useState(text(range?.max ?? null))
  const [min, max] = [read(from, isDate), read(to, isDate)]
  const reversed = min !== null && max !== null && min > max
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reversed) return
    onChange(min === null && max === null ? null : { is: 'between', key: facet.key, min, max })
  }
  const type = isDate ? 'date' : 'number'
  return (
    <form onSubmit={submit} className="space-y-2">
      <div className="grid grid-cols-2 gap-2">
        <Field label="From">
          {(control) => (
            <Input
              {...control}
              type={type}
              step="any"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          )}
        </Field>
        <Field label="To">
          {(control) => (
            <Input
              {...control}
              type={type}
              step="any"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p className="text-muted-foreground text-sm">
        {facet.min !== null && facet.max !== null
          ? `There are values from ${boundText(facet.min, facet.type)} to ${boundText(facet.max, facet.type)}; both ends count.`
          : null}
      </p>
      {reversed ? (
        <p role="alert" className="text-danger text-sm">
          The first value lies above the last. Swap them.
        </p>
      ) : null}
      <Button type="submit" variant="secondary" className="w-full" disabled={reversed}>
        Show this range
      </Button>
    </form>
  )
}

function read(text: string, isDate: boolean): number | null {
  if (text === '') return null
  if (isDate) return numberOfDay(text)
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}
