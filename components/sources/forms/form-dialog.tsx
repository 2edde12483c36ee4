'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Places } from '@/components/feedback/import/places'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { TouchpointSelect } from '@/components/feedback/touchpoint-select'
import { FormMessage } from '@/components/people/form-message'
import { Submit } from '@/components/people/submit'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'
import {
  type FormInstrument,
  type FormSettings,
  formInstruments,
  formLimits,
} from '@/core/feedback/form'
import type { Form } from './form'
import { Questions } from './questions'

const instrumentChoices = Object.fromEntries(
  formInstruments.map((one) => [
    one,
    `${instrumentNames[one].full}, ${instrumentNames[one].scale}`,
  ]),
) as Record<FormInstrument, string>

const fresh: FormSettings = {
  touchpointId: '',
  instrument: 'csat',
  languages: ['en'],
  question: {},
  comment: true,
  channel: '',
  dailyLimit: 2000,
}

/** Makes a form, or changes one: its address and its instrument stay. */
export function FormDialog({
  journeyId,
  places,
  form,
  onMade,
  onClose,
}: {
  journeyId: string
  places: Places
  /** Null: a new one. */
  form: Form | null
  onMade: (form: Form) => void
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const commentId = useId()
  const [settings, setSettings] = useState<FormSettings>(form ?? fresh)
  const set = (part: Partial<FormSettings>) => setSettings((before) => ({ ...before, ...part }))
  const reload = () => queries.invalidateQueries(trpc.form.pathFilter())
  const create = useMutation(
    trpc.form.create.mutationOptions({
      onSuccess: async (made) => {
        await reload()
        onMade(made)
      },
    }),
  )
  const update = useMutation(
    trpc.form.update.mutationOptions({
      onSuccess: async () => {
        await reload()
        onClose()
      },
    }),
  )
  const error = create.error ?? update.error
  const isOnMap = places.touchpoints.some(({ id }) => id === settings.touchpointId)

  function save() {
    const { touchpointId, instrument, languages, question, comment, channel, dailyLimit } = settings
    const rest = { touchpointId, languages, question, comment, channel, dailyLimit }
    if (form) update.mutate({ journeyId, formId: form.id, ...rest })
    else create.mutate({ journeyId, instrument, ...rest })
  }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{form ? 'Edit the form' : 'New form'}</DialogTitle>
          <DialogDescription>
            {form
              ? 'Its link and code stay as they are, so what is printed goes on working.'
              : 'Customers answer without an account. What they say counts on the map at once.'}
          </DialogDescription>
        </DialogHeader>
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Field label="Touchpoint">
            {(control) => (
              <TouchpointSelect
                {...control}
                value={isOnMap ? settings.touchpointId : ''}
                places={places}
                placeholder="What the question is about"
                onChange={(touchpointId) => set({ touchpointId })}
              />
            )}
          </Field>
          {form ? null : (
            <Field label="Instrument">
              {(control) => (
                <ChoiceSelect
                  {...control}
                  value={settings.instrument}
                  names={instrumentChoices}
                  onChange={(instrument) => set({ instrument })}
                  className="w-full"
                />
              )}
            </Field>
          )}
          <Questions settings={settings} onChange={set} />
          <div className="flex items-center gap-2">
            <Switch
              id={commentId}
              checked={settings.comment}
              onCheckedChange={(comment) => set({ comment })}
            />
            <Label htmlFor={commentId}>Ask for the reason in words too</Label>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Channel" hint="Empty: the touchpoint’s own.">
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  value={settings.channel}
                  maxLength={200}
                  onChange={(event) => set({ channel: event.target.value })}
                />
              )}
            </Field>
            <Field label="Answers a day" hint="More are turned away until the next day, UTC.">
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  required
                  min={1}
                  max={formLimits.daily}
                  value={settings.dailyLimit || ''}
                  onChange={(event) => set({ dailyLimit: event.target.valueAsNumber || 0 })}
                />
              )}
            </Field>
          </div>
          <FormMessage>{error ? failureOf(error).message : null}</FormMessage>
          <DialogFooter>
            <Button variant="secondary" onClick={onClose}>
              Cancel
            </Button>
            <Submit
              busy={create.isPending || update.isPending}
              disabled={!isOnMap || settings.languages.length === 0}
            >
              {form ? 'Save' : 'Make the form'}
            </Submit>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
