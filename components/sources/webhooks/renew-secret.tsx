'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormMessage } from '@/components/people/form-message'
import { OnceDialog } from '@/components/people/once-dialog'
import { Submit } from '@/components/people/submit'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { addressWithSecret } from './secret-words'
import type { Webhook } from './webhook'

/** Gives a webhook another secret, and shows it, once. */
export function RenewSecret({
  journeyId,
  webhook,
  onClose,
}: {
  journeyId: string
  webhook: Webhook
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const renew = useMutation(
    trpc.source.renewSecret.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.source.pathFilter()),
    }),
  )
  return (
    <OnceDialog
      title="New secret"
      description="The address that is in use now stops working at once."
      made={renew.data ? addressWithSecret(renew.data) : null}
      onClose={onClose}
    >
      <FormMessage>{renew.error ? failureOf(renew.error).message : null}</FormMessage>
      <DialogFooter>
        <Button variant="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Submit
          type="button"
          busy={renew.isPending}
          onClick={() => renew.mutate({ journeyId, sourceId: webhook.id })}
        >
          Make a new secret
        </Submit>
      </DialogFooter>
    </OnceDialog>
  )
}
