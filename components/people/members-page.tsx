'use client'

import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '@/components/shell/page-header'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiKeys } from './api-keys'
import { Invitations } from './invitations'
import { Members } from './members'
import type { Workspace } from './shapes'
import { WorkspaceSettings } from './workspace-settings'

/** Who is in the workspace, who is invited, which programs have a key, and the workspace itself. */
export function MembersPage({ slug }: { slug: string }) {
  const trpc = useTRPC()
  const workspace = useQuery(trpc.workspace.get.queryOptions({ slug }))
  return (
    <>
      <PageHeader title="People and access" />
      <div className="mx-auto w-full max-w-3xl space-y-8 px-4 py-6 sm:px-6 sm:py-8">
        {workspace.isPending ? <Skeleton className="h-48 rounded-md" /> : null}
        {workspace.isError ? (
          <ErrorNotice
            message={failureOf(workspace.error).message}
            onRetry={() => workspace.refetch()}
          />
        ) : null}
        {workspace.data ? <Sections workspace={workspace.data} /> : null}
      </div>
    </>
  )
}

function Sections({ workspace }: { workspace: Workspace }) {
  const { abilities } = workspace
  return (
    <>
      <Members workspace={workspace} />
      {abilities.includes('member.manage') ? <Invitations workspace={workspace} /> : null}
      {abilities.includes('apiKey.manage') ? <ApiKeys workspace={workspace} /> : null}
      {abilities.includes('workspace.update') ? <WorkspaceSettings workspace={workspace} /> : null}
    </>
  )
}
