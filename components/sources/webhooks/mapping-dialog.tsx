'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormMessage } from '@/components/people/form-message'
import { Submit } from '@/components/people/submit'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
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
import { Textarea } from '@/components/ui/textarea'
import { FieldChoices } from './field-choices'
import { draftOf, isComplete, type MappingDraft, mappingOf } from './mapping-draft'
import { TriedSample } from './tried-sample'
import type { Webhook } from './webhook'

/** Says which field of a webhook's messages means what, with a sample to try it on. */
export function MappingDialog({
  journeyId,
  webhook,
  sample: firstSample,
  onClose,
}: {
  journeyId: string
  webhook: Webhook
  sample: string
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [sample, setSample] = useState(firstSample)
  const [draft, setDraft] = useState<MappingDraft>(() => draftOf(webhook.mapping))
  const change = (part: Partial<MappingDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    tried.reset()
  }
  const read = useMutation(trpc.source.readSample.mutationOptions())
  const tried = useMutation(trpc.source.tryMapping.mutationOptions())
  const save = useMutation(
    trpc.source.setMapping.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.source.pathFilter())
        onClose()
      },
    }),
  )
  const known = webhook.mapping?.names.map((path) => ({ path, example: '' })) ?? []
  const fields = read.data ?? known
  const error = save.error ?? tried.error
  const at = { journeyId, sourceId: webhook.id }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-2xl">
        <DialogHeader>
          <DialogTitle>How it is read</DialogTitle>
          <DialogDescription>
            Paste a message that the program sends, then say which field means what.
          </DialogDescription>
        </DialogHeader>
        <div className="space-y-3">
          <Field label="Sample message">
            {(control) => (
              <Textarea
                {...control}
                dir="ltr"
                spellCheck={false}
                rows={6}
                value={sample}
                placeholder={'{ "id": "a-17", "answer": { "score": 4, "text": "…" } }'}
                className="max-h-48 min-h-28 font-mono text-xs"
                onChange={(event) => setSample(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-wrap items-end gap-3">
            <Field
              label="Its list of answers"
              hint="Empty: each message is one answer. Else where the list is, such as data.items."
              error={read.error ? failureOf(read.error).message : null}
              className="min-w-52 flex-1"
            >
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  value={draft.rowsAt}
                  maxLength={500}
                  onChange={(event) => change({ rowsAt: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Button
            variant="secondary"
            disabled={sample.trim() === '' || read.isPending}
            onClick={() => read.mutate({ journeyId, sample, rowsAt: draft.rowsAt })}
          >
            Read the sample
          </Button>
        </div>
        {fields.length > 0 ? (
          <FieldChoices journeyId={journeyId} fields={fields} draft={draft} onChange={change} />
        ) : null}
        {tried.data ? <TriedSample journeyId={journeyId} outcome={tried.data} /> : null}
        <FormMessage>{error ? failureOf(error).message : null}</FormMessage>
        <DialogFooter>
          <Button
            variant="secondary"
            disabled={!isComplete(draft) || sample.trim() === '' || tried.isPending}
            onClick={() => tried.mutate({ ...at, sample, mapping: mappingOf(draft) })}
          >
            Try it on the sample
          </Button>
          <Submit
            type="button"
            busy={save.isPending}
            disabled={!isComplete(draft)}
            onClick={() => save.mutate({ ...at, mapping: mappingOf(draft) })}
          >
            Save
          </Submit>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
