'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { type RouterOutputs, useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiKeyDialog } from './api-key-dialog'
import { ConfirmDialog } from './confirm-dialog'
import { Day } from './day'
import { roleWords } from './role-words'
import { RowsLoading, Section } from './section'
import type { Workspace } from './shapes'

/** The keys that programs use, and the way to make one. */
export function ApiKeys({ workspace }: { workspace: Workspace }) {
  const trpc = useTRPC()
  const [making, setMaking] = useState(false)
  const keys = useQuery(trpc.apiKey.list.queryOptions({ workspaceId: workspace.id }))
  return (
    <Section
      title="API keys"
      lead="A key lets a program work in this workspace."
      action={
        <Button variant="secondary" onClick={() => setMaking(true)}>
          <KeyRound />
          New key
        </Button>
      }
    >
      {keys.isPending ? (
        <RowsLoading rows={1}>
          <Skeleton className="h-4 w-56" />
        </RowsLoading>
      ) : null}
      {keys.isError ? (
        <ErrorNotice message={failureOf(keys.error).message} onRetry={() => keys.refetch()} />
      ) : null}
      {keys.data?.length === 0 ? (
        <p className="px-4 py-4 text-muted-foreground">There is no key yet.</p>
      ) : null}
      <ul className="divide-y">
        {keys.data?.map((key) => (
          <ApiKeyRow key={key.id} apiKey={key} workspaceId={workspace.id} />
        ))}
      </ul>
      {making ? <ApiKeyDialog workspace={workspace} onClose={() => setMaking(false)} /> : null}
    </Section>
  )
}

type ApiKey = RouterOutputs['apiKey']['list'][number]

function ApiKeyRow({ apiKey, workspaceId }: { apiKey: ApiKey; workspaceId: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation(
    trpc.apiKey.revoke.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.apiKey.list.queryKey() }),
    }),
  )
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <bdi className="truncate font-medium">{apiKey.name}</bdi>
          <code className="shrink-0 text-muted-foreground text-xs" dir="ltr">
            {apiKey.prefix}…
          </code>
        </p>
        <p className="text-muted-foreground text-sm">
          {roleWords[apiKey.role].name},{' '}
          {apiKey.lastUsedAt ? (
            <>
              last used <Day at={apiKey.lastUsedAt} />
            </>
          ) : (
            'not used yet'
          )}
        </p>
      </div>
      <Button variant="secondary" size="sm" onClick={() => setAsking(true)}>
        Revoke
      </Button>
      {asking ? (
        <ConfirmDialog
          title={
            <>
              Revoke <bdi>{apiKey.name}</bdi>?
            </>
          }
          verb="Revoke"
          deed={revoke}
          onConfirm={() => revoke.mutate({ workspaceId, apiKeyId: apiKey.id })}
          onClose={() => setAsking(false)}
        >
          Programs that use this key are refused from now on. What they wrote stays.
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
