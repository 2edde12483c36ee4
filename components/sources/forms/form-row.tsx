'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleSlash, ExternalLink, Pencil, QrCode as QrIcon } from 'lucide-react'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DropdownMenuItem } from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import { languageNames } from '@/core/feedback/form'
import { RowMenu } from '../row-menu'
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
  const toggle = () => update.mutate({ journeyId, formId: form.id, isClosed: !form.isClosed })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-60 flex-1 space-y-1">
        <p dir="auto" lang={first} className="font-medium">
          {questionOf(form, first)}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted-foreground text-sm">
          <p className="flex min-w-0 items-center gap-1.5">
            <Badge variant="primary">{instrumentNames[form.instrument].short}</Badge>
            {form.isClosed ? <Badge variant="warning">Closed</Badge> : null}
            {touchpoint === undefined ? null : <bdi className="truncate">{touchpoint}</bdi>}
          </p>
          <ul aria-label="Languages" className="flex flex-wrap items-baseline gap-x-2">
            {form.languages.map((language) => (
              <li key={language} lang={language}>
                {languageNames[language]}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="flex items-center gap-2">
        {form.isClosed ? (
          <Button variant="secondary" size="sm" disabled={update.isPending} onClick={toggle}>
            Open again
          </Button>
        ) : (
          <Button variant="secondary" size="sm" onClick={onShare}>
            <QrIcon />
            Link and code
          </Button>
        )}
        <Button variant="secondary" size="sm" onClick={onEdit}>
          <Pencil />
          Edit
        </Button>
        <RowMenu label="More for this form">
          <DropdownMenuItem disabled={form.isClosed || update.isPending} onSelect={toggle}>
            <CircleSlash />
            Close the form
          </DropdownMenuItem>
          <DropdownMenuItem asChild>
            <a href={form.url} target="_blank" rel="noreferrer">
              <ExternalLink />
              Look at the form
            </a>
          </DropdownMenuItem>
        </RowMenu>
      </div>
    </li>
  )
}
