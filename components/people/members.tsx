'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { MemberRow } from './member-row'
import { RowsLoading, Section } from './section'
import type { Workspace } from './shapes'

/** The members with their roles. */
export function Members({ workspace }: { workspace: Workspace }) {
  const trpc = useTRPC()
  const members = useQuery(trpc.member.list.queryOptions({ workspaceId: workspace.id }))
  return (
    <Section title="Members">
      {members.isPending ? (
        <RowsLoading rows={3}>
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className="h-4 w-40" />
        </RowsLoading>
      ) : null}
      {members.isError ? (
        <ErrorNotice message={failureOf(members.error).message} onRetry={() => members.refetch()} />
      ) : null}
      <ul className="divide-y">
        {members.data?.map((member) => (
          <MemberRow key={member.userId} member={member} workspaceId={workspace.id} />
        ))}
      </ul>
    </Section>
  )
}
