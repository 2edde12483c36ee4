'use client'

import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { PersonaEditor } from './persona-editor'

/** One persona's page. */
export function PersonaPage({ personaId }: { personaId: string }) {
  const trpc = useTRPC()
  const { id: workspaceId } = useWorkspace()
  const query = useQuery(trpc.persona.get.queryOptions({ workspaceId, personaId }))
  if (query.data) return <PersonaEditor key={personaId} persona={query.data} />
  if (query.error) {
    return <ErrorNotice message={failureOf(query.error).message} onRetry={query.refetch} />
  }
  return (
    <div role="status" aria-label="Loading persona">
      <div className="min-h-14 border-b" />
      <div className="mx-auto max-w-5xl space-y-4 p-4 sm:p-6">
        <Skeleton className="size-24 rounded-full" />
        <Skeleton className="h-8 max-w-sm" />
        <Skeleton className="h-8 max-w-sm" />
      </div>
    </div>
  )
}
