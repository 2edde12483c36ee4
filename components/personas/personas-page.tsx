'use client'

import { useQuery } from '@tanstack/react-query'
import { Archive, Plus, UserRound } from 'lucide-react'
import { useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useMay, useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { CreatePersonaDialog } from './create-persona-dialog'
import { PersonaCard } from './persona-card'

type Shown = 'active' | 'archived'

const gridClasses =
  'grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-4 p-4 sm:px-6'

/** Everybody the workspace maps journeys for. */
export function PersonasPage() {
  const mayEdit = useMay('persona.edit')
  const [shown, setShown] = useState<Shown>('active')
  const [creating, setCreating] = useState(false)
  return (
    <>
      <PageHeader title="Personas">
        <Segmented
          label="Which personas"
          value={shown}
          options={[
            { value: 'active', label: 'Active' },
            { value: 'archived', label: 'Archived' },
          ]}
          onChange={setShown}
        />
        {mayEdit ? (
          <Button onClick={() => setCreating(true)}>
            <Plus />
            <span>
              New<span className="sr-only sm:not-sr-only"> persona</span>
            </span>
          </Button>
        ) : null}
      </PageHeader>
      <PersonaGrid shown={shown} onCreate={mayEdit ? () => setCreating(true) : undefined} />
      <CreatePersonaDialog open={creating} onOpenChange={setCreating} />
    </>
  )
}

type GridProps = { shown: Shown; onCreate: (() => void) | undefined }

function PersonaGrid({ shown, onCreate }: GridProps) {
  const trpc = useTRPC()
  const input = { workspaceId: useWorkspace().id, archived: shown === 'archived' }
  const query = useQuery(trpc.persona.list.queryOptions(input))
  if (query.isPending) return <GridSkeleton />
  if (!query.data) {
    return <ErrorNotice message={failureOf(query.error).message} onRetry={query.refetch} />
  }
  if (query.data.length === 0) return <Nothing shown={shown} onCreate={onCreate} />
  return (
    <ul className={gridClasses} aria-label="Personas">
      {query.data.map((persona) => (
        <li key={persona.id} className="grid grid-cols-[minmax(0,1fr)]">
          <PersonaCard persona={persona} />
        </li>
      ))}
    </ul>
  )
}

function Nothing({ shown, onCreate }: GridProps) {
  if (shown === 'archived') {
    return (
      <EmptyState icon={<Archive />} title="Nobody is archived">
        Personas that you archive wait here and can be restored at any time.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<UserRound />}
      title="Who is the customer?"
      action={
        onCreate ? (
          <Button onClick={onCreate}>
            <Plus />
            New persona
          </Button>
        ) : undefined
      }
    >
      A persona gives a group of customers a face: what they want, what they need, what gets in
      their way.
    </EmptyState>
  )
}

function GridSkeleton() {
  return (
    <div className={gridClasses} role="status" aria-label="Loading personas">
      {['a', 'b', 'c'].map((key) => (
        <div key={key} className="flex h-40 gap-3 rounded-md border bg-card p-4">
          <Skeleton className="size-12 rounded-full" />
          <div className="flex-1 space-y-2 pt-1">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-4 w-1/3" />
          </div>
        </div>
      ))}
    </div>
  )
}
