'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { OwnSession } from './own-session'
import { RowsLoading, Section } from './section'
import { Submit } from './submit'

/** Where one is signed in, and the way to end it elsewhere. */
export function OwnSessions() {
  const trpc = useTRPC()
  const sessions = useQuery(trpc.account.sessions.queryOptions())
  const hasOthers = (sessions.data?.length ?? 0) > 1
  return (
    <Section
      title="Where you are signed in"
      lead="Each browser that you have signed in with. A session lasts 30 days."
      action={hasOthers ? <EndOthers /> : null}
    >
      {sessions.isPending ? (
        <RowsLoading rows={1}>
          <Skeleton className="h-4 w-56" />
        </RowsLoading>
      ) : null}
      {sessions.isError ? (
        <ErrorNotice
          message={failureOf(sessions.error).message}
          onRetry={() => sessions.refetch()}
        />
      ) : null}
      <ul className="divide-y">
        {sessions.data?.map((session) => (
          <OwnSession key={session.id} session={session} />
        ))}
      </ul>
    </Section>
  )
}

function EndOthers() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const end = useMutation(
    trpc.account.endOtherSessions.mutationOptions({
      onSuccess: () => toast('You are signed out everywhere else.'),
      onError: (error) => toast.error(failureOf(error).message),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
    }),
  )
  return (
    <Submit type="button" variant="secondary" busy={end.isPending} onClick={() => end.mutate()}>
      {end.isPending ? null : <LogOut />}
      Sign out everywhere else
    </Submit>
  )
}
