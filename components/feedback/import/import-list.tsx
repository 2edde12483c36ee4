'use client'

import { Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { ImportRow } from './import-row'
import { useImports } from './use-imports'

/** All imports, newest first, each with what can be done about it. */
export function ImportList({
  journeyId,
  canImport,
  importButton,
  onShow,
}: {
  journeyId: string
  canImport: boolean
  /** Offered where there are none yet. */
  importButton: ReactNode
  onShow: (importId: string) => void
}) {
  const { data, error, refetch } = useImports(journeyId)
  if (!data) {
    return error ? (
      <ErrorNotice message={failureOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="h-24 w-full" />
    )
  }
  if (data.length === 0) {
    return (
      <EmptyState icon={<Upload />} title="No imports yet" action={importButton}>
        Every file that brings feedback here is listed, and can be undone as a whole.
      </EmptyState>
    )
  }
  return (
    <ul aria-label="Imports" className="divide-y rounded-md border bg-card">
      {data.map((view) => (
        <ImportRow
          key={view.importId}
          view={view}
          journeyId={journeyId}
          canImport={canImport}
          onShow={onShow}
        />
      ))}
    </ul>
  )
}
