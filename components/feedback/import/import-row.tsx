'use client'

import { count, momentText, percentage } from '@/components/heat/number-text'
import { failureOf } from '@/components/trpc/failure'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { toast } from '@/components/ui/toast'
import type { ImportView } from '@/core/feedback/import-views'
import { ErrorFileButton } from './error-file'
import {
  canUndo,
  isHalfWay,
  isMoving,
  outcomeSentence,
  shareDone,
  stateWords,
} from './import-state'
import { UndoImport } from './undo-import'
import { useImportDeeds } from './use-import'

/** One import: the file, what became of it, and undo, resume or the error file. */
export function ImportRow({
  view,
  journeyId,
  canImport,
  onShow,
}: {
  view: ImportView
  journeyId: string
  canImport: boolean
  onShow: (importId: string) => void
}) {
  const { resume, undo, isPending } = useImportDeeds(journeyId)
  const target = { journeyId, importId: view.importId }
  const onError = (error: unknown) => toast.error(failureOf(error).message)
  const words = stateWords[view.state]
  const share = shareDone(view)
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 p-3">
      <div className="min-w-0 flex-1 basis-72 space-y-1">
        <p className="flex items-center gap-2">
          <bdi className="truncate font-medium">{view.fileName}</bdi>
          <Badge variant={words.tone}>{words.name}</Badge>
        </p>
        <p className="text-sm">{outcomeSentence(view)}</p>
        {isMoving(view) && share !== null ? (
          <div className="flex max-w-sm items-center gap-2">
            <Progress value={share * 100} aria-label={`Progress of ${view.fileName}`} />
            <span className="text-sm tabular-nums">{percentage(share)}</span>
          </div>
        ) : null}
        <p className="text-muted-foreground text-sm tabular-nums">{details(view)}</p>
      </div>
      {canImport ? (
        <div className="flex flex-wrap gap-2">
          {isMoving(view) ? (
            <Button variant="secondary" size="sm" onClick={() => onShow(view.importId)}>
              Show
            </Button>
          ) : null}
          {view.rejected > 0 && view.state !== 'undone' ? (
            <ErrorFileButton journeyId={journeyId} importId={view.importId} size="sm" />
          ) : null}
          {canUndo(view) ? (
            <UndoImport view={view} onUndo={() => undo.mutate(target, { onError })}>
              <Button variant="secondary" size="sm" disabled={isPending}>
                Undo
              </Button>
            </UndoImport>
          ) : null}
          {isHalfWay(view) ? (
            <Button
              size="sm"
              disabled={isPending}
              onClick={() => resume.mutate(target, { onError })}
            >
              Resume
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function details(view: ImportView): string {
  const counts = [
    `${count(view.duplicates)} duplicates`,
    `${count(view.skipped)} skipped`,
    `${count(view.rejected)} rejected`,
  ].join(', ')
  const by = view.createdBy ? ` by ${view.createdBy}` : ''
  return `${counts} · ${momentText(view.createdAt)}${by}`
}
