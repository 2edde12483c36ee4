'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleSlash, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { count } from '@/components/heat/number-text'
import { ConfirmDialog } from '@/components/people/confirm-dialog'
import { Day } from '@/components/people/day'
import { useTRPC } from '@/components/trpc/client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DropdownMenuItem } from '@/components/ui/dropdown-menu'
import { RowMenu } from '../row-menu'
import { RenewSecret } from './renew-secret'
import type { Webhook } from './webhook'

/** One webhook: whether it is read, when it was last used, and what one can do with it. */
export function WebhookRow({
  journeyId,
  webhook,
  onMap,
  onProblems,
}: {
  journeyId: string
  webhook: Webhook
  onMap: () => void
  onProblems: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'revoke' | 'renew' | null>(null)
  const revoke = useMutation(
    trpc.source.revokeWebhook.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.source.pathFilter()),
    }),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-60 flex-1 space-y-1">
        <p className="flex flex-wrap items-center gap-2">
          <bdi className="break-words font-medium">{webhook.name}</bdi>
          {webhook.mapping ? null : <Badge variant="warning">Not read yet</Badge>}
        </p>
        <p className="break-all font-mono text-muted-foreground text-xs" dir="ltr">
          {webhook.url}/{webhook.secretPrefix}…
        </p>
        <p className="text-muted-foreground text-sm">
          {webhook.usedAt ? (
            <>
              Last used <Day at={webhook.usedAt} />
            </>
          ) : (
            'Not used yet'
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {webhook.problems > 0 ? (
          <Button variant="secondary" size="sm" onClick={onProblems}>
            {webhook.mapping ? 'Not understood' : 'Samples'} ({count(webhook.problems)})
          </Button>
        ) : null}
        <Button variant="secondary" size="sm" onClick={onMap}>
          How it is read
        </Button>
        <RowMenu label="More for this webhook">
          <DropdownMenuItem onSelect={() => setAsking('renew')}>
            <KeyRound />
            New secret
          </DropdownMenuItem>
          <DropdownMenuItem variant="danger" onSelect={() => setAsking('revoke')}>
            <CircleSlash />
            Revoke
          </DropdownMenuItem>
        </RowMenu>
      </div>
      {asking === 'renew' ? (
        <RenewSecret journeyId={journeyId} webhook={webhook} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'revoke' ? (
        <ConfirmDialog
          title={
            <>
              Revoke <bdi>{webhook.name}</bdi>?
            </>
          }
          verb="Revoke"
          deed={revoke}
          onConfirm={() => revoke.mutate({ journeyId, sourceId: webhook.id })}
          onClose={() => setAsking(null)}
        >
          What it sends is refused from now on. What it brought stays.
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
