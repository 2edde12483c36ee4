'use client'

import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'

/** Names by id, in the order in which they are offered. */
export type Names = ReadonlyMap<string, string>

/** Chooses one for each side, and compares the two. */
export function PairPicker({
  label,
  a,
  b,
  note,
  onChoose,
}: {
  /** "Two segments". */
  label: string
  /** What A can be, and B. */
  a: Names
  b: Names
  note?: ReactNode
  onChoose: (a: string, b: string) => void
}) {
  const [open, setOpen] = useState(false)
  const [chosen, choose] = useState<{ a: string; b: string }>({ a: '', b: '' })
  const isReady = a.has(chosen.a) && b.has(chosen.b) && chosen.a !== chosen.b
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="secondary" size="sm">
          {label}
          <ChevronDown className="text-muted-foreground" />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={label}>
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isReady) return
            onChoose(chosen.a, chosen.b)
            setOpen(false)
          }}
        >
          <Side
            label="A"
            names={a}
            value={chosen.a}
            onChange={(id) => choose({ ...chosen, a: id })}
          />
          <Side
            label="B"
            names={b}
            value={chosen.b}
            onChange={(id) => choose({ ...chosen, b: id })}
          />
          {chosen.a !== '' && chosen.a === chosen.b ? (
            <p role="alert" className="text-danger text-sm">
              Choose two different ones.
            </p>
          ) : null}
          {note ? <p className="text-muted-foreground text-sm">{note}</p> : null}
          <Button type="submit" className="w-full" disabled={!isReady}>
            Compare
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}

function Side({
  label,
  names,
  value,
  onChange,
}: {
  label: string
  names: Names
  value: string
  onChange: (id: string) => void
}) {
  return (
    <Field label={label}>
      {(control) => (
        <ChoiceSelect
          {...control}
          value={value}
          names={Object.fromEntries(names)}
          placeholder="Choose"
          onChange={onChange}
        />
      )}
    </Field>
  )
}
