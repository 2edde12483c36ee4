'use client'

import { useQuery } from '@tanstack/react-query'
import { MessageSquarePlus, Plus } from 'lucide-react'
import { useState } from 'react'
import { usePlaces } from '@/components/feedback/import/use-places'
import { RowsLoading, Section } from '@/components/people/section'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { Form } from './form'
import { FormDialog } from './form-dialog'
import { FormRow } from './form-row'
import { ShareForm } from './share-form'

type Open = { what: 'nothing' | 'new' } | { what: 'edit' | 'share'; form: Form }

/** The journey's public forms: each asks one question about one touchpoint. */
export function FormList({ journeyId }: { journeyId: string }) {
  const trpc = useTRPC()
  const forms = useQuery(trpc.form.list.queryOptions({ journeyId }))
  const places = usePlaces(journeyId)
  const titles = new Map(places.touchpoints.map(({ id, title }) => [id, title]))
  const [open, setOpen] = useState<Open>({ what: 'nothing' })
  const close = () => setOpen({ what: 'nothing' })
  const newForm = (
    <Button variant="secondary" onClick={() => setOpen({ what: 'new' })}>
      <Plus />
      New form
    </Button>
  )
  return (
    <Section
      title="Forms"
      lead="A page with one question about one touchpoint, for customers: by link, QR code or inside your own site."
      action={forms.data?.length ? newForm : null}
    >
      {forms.isPending ? (
        <RowsLoading rows={2}>
          <Skeleton className="h-4 w-64" />
        </RowsLoading>
      ) : null}
      {forms.error && !forms.data ? (
        <ErrorNotice
          message={failureOf(forms.error).message}
          onRetry={() => void forms.refetch()}
        />
      ) : null}
      {forms.data?.length === 0 ? (
        <EmptyState icon={<MessageSquarePlus />} title="No form yet" action={newForm}>
          Ask where it happens: print the QR code at the counter, or put the form at the end of an
          order.
        </EmptyState>
      ) : null}
      {forms.data?.length ? (
        <ul className="divide-y">
          {forms.data.map((form) => (
            <FormRow
              key={form.id}
              journeyId={journeyId}
              form={form}
              touchpoint={titles.get(form.touchpointId)}
              onShare={() => setOpen({ what: 'share', form })}
              onEdit={() => setOpen({ what: 'edit', form })}
            />
          ))}
        </ul>
      ) : null}
      {open.what === 'new' || open.what === 'edit' ? (
        <FormDialog
          journeyId={journeyId}
          places={places}
          form={'form' in open ? open.form : null}
          onMade={(form) => setOpen({ what: 'share', form })}
          onClose={close}
        />
      ) : null}
      {open.what === 'share' ? <ShareForm form={open.form} onClose={close} /> : null}
    </Section>
  )
}
