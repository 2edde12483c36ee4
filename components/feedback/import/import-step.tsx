'use client'

import Link from 'next/link'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Spinner } from '@/components/ui/spinner'
import type { ImportView } from '@/core/feedback/import-views'
import { Counts } from './counts'
import { ErrorFileButton } from './error-file'
import { ImportProgress } from './import-progress'
import { canUndo, isHalfWay, isMoving, keptSentence, outcomeSentence } from './import-state'
import { Notice } from './notice'
import { StepLayout } from './step-layout'
import { UndoImport } from './undo-import'
import { useImportDeeds, useImportStatus, usePace } from './use-import'

/** An import on its way, and what became of it. Closing the dialog does not stop it. */
export function ImportStep({
  journeyId,
  importId,
  heatAddress,
  onAnother,
  onClose,
}: {
  journeyId: string
  importId: string
  heatAddress: string
  onAnother: () => void
  onClose: () => void
}) {
  const status = useImportStatus(journeyId, importId)
  const samples = usePace(status.data, status.dataUpdatedAt)
  const deeds = useImportDeeds(journeyId)
  const view = status.data
  if (!view) {
    return status.isError ? (
      <ErrorNotice
        message={failureOf(status.error).message}
        onRetry={() => void status.refetch()}
      />
    ) : (
      <Spinner label="Loading the import" className="m-auto size-6" />
    )
  }
  const target = { journeyId, importId }
  const kept = keptSentence(view)
  return (
    <StepLayout
      footer={
        isMoving(view) ? (
          <>
            <Button
              variant="ghost"
              disabled={deeds.isPending || view.state !== 'running'}
              onClick={() => deeds.cancel.mutate(target)}
            >
              Cancel the import
            </Button>
            <Button variant="secondary" onClick={onClose}>
              Close, it goes on
            </Button>
          </>
        ) : (
          <RestingButtons
            {...{ view, journeyId, heatAddress, onAnother, onClose }}
            isPending={deeds.isPending}
            onResume={() => deeds.resume.mutate(target)}
            onUndo={() => deeds.undo.mutate(target)}
          />
        )
      }
    >
      {deeds.error ? (
        <Notice kind="danger" title="That did not work">
          {failureOf(deeds.error).message}
        </Notice>
      ) : null}
      {isMoving(view) ? <ImportProgress view={view} samples={samples} /> : <Outcome view={view} />}
      <Counts counts={view} when={isMoving(view) ? 'before' : 'after'} />
      {kept === null ? null : <p className="text-muted-foreground text-sm">{kept}</p>}
    </StepLayout>
  )
}

function Outcome({ view }: { view: ImportView }) {
  const sentence = outcomeSentence(view)
  if (view.state === 'failed') {
    return (
      <Notice kind="danger" title="The import failed">
        {sentence}
      </Notice>
    )
  }
  if (isHalfWay(view)) {
    return (
      <Notice kind="warning" title="The import is not complete">
        {sentence}
      </Notice>
    )
  }
  return (
    <div role="status" className="py-4">
      <p className="font-semibold text-xl">{sentence}</p>
      <p className="text-muted-foreground">
        <bdi>{view.fileName}</bdi>
      </p>
    </div>
  )
}

function RestingButtons({
  view,
  journeyId,
  heatAddress,
  isPending,
  onResume,
  onUndo,
  onAnother,
  onClose,
}: {
  view: ImportView
  journeyId: string
  heatAddress: string
  isPending: boolean
  onResume: () => void
  onUndo: () => void
  onAnother: () => void
  onClose: () => void
}) {
  return (
    <>
      <div className="me-auto flex flex-wrap gap-2">
        {canUndo(view) ? (
          <UndoImport view={view} onUndo={onUndo}>
            <Button variant="ghost" disabled={isPending}>
              Undo
            </Button>
          </UndoImport>
        ) : null}
        {view.rejected > 0 && view.state !== 'undone' ? (
          <ErrorFileButton journeyId={journeyId} importId={view.importId} />
        ) : null}
      </div>
      <Button variant="secondary" onClick={onAnother}>
        Import another file
      </Button>
      {isHalfWay(view) ? (
        <Button disabled={isPending} onClick={onResume}>
          Resume
        </Button>
      ) : (
        <Button asChild>
          <Link href={heatAddress} onClick={onClose}>
            See the heat
          </Link>
        </Button>
      )}
    </>
  )
}
