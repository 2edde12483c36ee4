'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dayOf } from '@/components/heat/days'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { type Instrument, instruments } from '@/core/heat/instruments'
import { newId } from '@/core/journey/new-id'
import { Notice } from './import/notice'
import { instrumentNames } from './instrument-words'
import { languageOf } from './script'
import { ValueControl } from './value-control'

const names = Object.fromEntries(
  instruments.map((one) => [one, `${instrumentNames[one].full}, ${instrumentNames[one].scale}`]),
) as Record<Instrument, string>

type Entry = {
  instrument: Instrument
  value: number | null
  verbatim: string
  channel: string
  day: string
}

export function AddResponseForm({
  journeyId,
  touchpointId,
  onDone,
}: {
  journeyId: string
  touchpointId: string
  onDone: () => void
}) {
  const trpc = useTRPC()
  const refresh = useRefreshHeat()
  const valueLabel = useId()
  // One id for one form: a click that reached the server twice adds one response.
  const [requestId] = useState(newId)
  const [entry, setEntry] = useState<Entry>({
    instrument: 'csat',
    value: null,
    verbatim: '',
    channel: '',
    day: dayOf(new Date()),
  })
  const set = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }))
  const add = useMutation(
    trpc.feedback.addResponse.mutationOptions({
      onSuccess: () => {
        void refresh()
        toast('The response was added.')
        onDone()
      },
    }),
  )

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        const { instrument, value, verbatim, channel, day } = entry
        if (value === null) return
        add.mutate({
          ...{ journeyId, touchpointId, requestId, instrument, value },
          verbatim: verbatim.trim() || undefined,
          channel: channel.trim() || undefined,
          at: instantOf(day),
        })
      }}
    >
      {add.error ? (
        <Notice kind="danger" title="The response was not added">
          {failureOf(add.error).message}
        </Notice>
      ) : null}
      <Field label="Instrument">
        {(control) => (
          <ChoiceSelect
            {...control}
            value={entry.instrument}
            names={names}
            // A value means something else on another scale.
            onChange={(instrument) => set({ instrument, value: null })}
          />
        )}
      </Field>
      <div className="space-y-1.5">
        <Label id={valueLabel}>Answer</Label>
        <ValueControl
          instrument={entry.instrument}
          value={entry.value}
          onChange={(value) => set({ value })}
          labelledBy={valueLabel}
        />
      </div>
      <Field label="In the customer’s words" hint="Optional, in any language.">
        {(control) => (
          <Textarea
            {...control}
            value={entry.verbatim}
            maxLength={10_000}
            lang={languageOf(entry.verbatim)}
            onChange={(event) => set({ verbatim: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Channel" hint="Empty: the touchpoint’s own.">
          {(control) => (
            <Input
              {...control}
              value={entry.channel}
              maxLength={200}
              onChange={(event) => set({ channel: event.target.value })}
            />
          )}
        </Field>
        <Field label="Day">
          {(control) => (
            <Input
              {...control}
              type="date"
              required
              max={dayOf(new Date())}
              value={entry.day}
              onChange={(event) => set({ day: event.target.value })}
            />
          )}
        </Field>
      </div>
      <DialogFooter>
        <Button variant="secondary" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={entry.value === null || add.isPending}>
          Add the response
        </Button>
      </DialogFooter>
    </form>
  )
}

/** Today is now; an earlier day is its noon, which lies in that day in most time zones. */
function instantOf(day: string): string {
  const now = new Date()
  return day === dayOf(now) ? now.toISOString() : `${day}T12:00:00.000Z`
}
