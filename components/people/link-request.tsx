'use client'

import { useMutation } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Email } from '@/core/access/account'
import { EmailInput } from './email-input'
import { FormMessage } from './form-message'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Asked = z.object({ email: Email })

/** Asks for a link by e-mail that signs in and leads to `next`. */
export function LinkRequest({
  next,
  email,
  onEmail,
}: {
  next: string
  /** What was typed so far. */
  email: string
  onEmail: (email: string) => void
}) {
  const trpc = useTRPC()
  const fields = useFields(Asked)
  const send = useMutation(trpc.signIn.sendLink.mutationOptions({ onError: fields.refuse }))

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const asked = fields.read(event)
    if (asked) send.mutate({ ...asked, next })
  }

  if (send.isSuccess) {
    return (
      <div className="space-y-4">
        <div role="status" className="flex gap-3 rounded-sm bg-success-soft p-3 text-sm">
          <MailCheck className="mt-0.5 size-4 shrink-0 text-success" aria-hidden="true" />
          <p>
            If <bdi className="break-words font-medium">{send.variables.email}</bdi> has an account
            here, a link is on its way there. It works once, within 15 minutes.
          </p>
        </div>
        <Button variant="secondary" size="lg" className="w-full" onClick={() => send.reset()}>
          Send it again
        </Button>
      </div>
    )
  }
  return (
    <form noValidate className="space-y-4" onSubmit={submit}>
      <EmailInput error={fields.errors.email} value={email} onChange={onEmail} />
      <FormMessage>{fields.message}</FormMessage>
      <Submit size="lg" className="w-full" busy={send.isPending}>
        E-mail me a link
      </Submit>
    </form>
  )
}
