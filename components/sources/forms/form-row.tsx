'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil, QrCode as QrIcon } from 'lucide-react'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { languageNames } from '@/core/feedback/form'
import { type Form, questionOf } from './form'

/** One form: what it asks, about what, and what one can do with it. */
export function FormRow({
  journeyId,
  form,
  touchpoint,
  onShare,
  onEdit,
}: {
  journeyId: string
  form: Form
  /** Its title; undefined: not known yet, or not on the map any more. */
  touchpoint: string | undefined
  onShare: () => void
  onEdit: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const update = useMutation(
    trpc.form.update.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.form.pathFilter()),
      onError: (error) => toast.error(failureOf(error).message),
    }),
  )
  const [first = 'en'] = form.languages
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-60 flex-1 space-y-1">
        <p dir="auto" lang={first} className="font-medium">
          {questionOf(form, first)}
        </p>
        <p className="flex flex-wrap items-center gap-1.5 text-muted-foreground text-sm">
          <Badge variant="primary">{instrumentNames[form.instrument].short}</Badge>
          {form.isClosed ? <Badge variant="warning">Closed</Badge> : null}
          {touchpoint === undefined ? null : <bdi className="break-words">{touchpoint}</bdi>}
          {form.languages.map((language) => (
            <Badge key={language} lang={language}>
              {languageNames[language]}
            </Badge>
          ))}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {form.isClosed ? null : (
          <Button variant="secondary" size="sm" onClick={onShare}>
            <QrIcon />
            Link and code
          </Button>
        )}
        <Button variant="secondary" size="sm" onClick={onEdit}>
          <Pencil />
          Edit
        </Button>
        <Button
          variant="secondary"
          size="sm"
          disabled={update.isPending}
          onClick={() => update.mutate({ journeyId, formId: form.id, isClosed: !form.isClosed })}
        >
          {form.isClosed ? 'Open again' : 'Close'}
        </Button>
      </div>
    </li>
  )
}
