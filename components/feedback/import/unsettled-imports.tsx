'use client'

import { Button } from '@/components/ui/button'
import { isHalfWay, isMoving, outcomeSentence } from './import-state'
import { Notice } from './notice'
import { UndoImport } from './undo-import'
import { useImportDeeds } from './use-import'
import { useImports } from './use-imports'

/** Imports that stopped half way, with resume and undo, and those that run. Nothing when there are none. */
export function UnsettledImports({
  journeyId,
  onShow,
}: {
  journeyId: string
  onShow: (importId: string) => void
}) {
  const { data } = useImports(journeyId)
  const { resume, undo, isPending } = useImportDeeds(journeyId)
  const unsettled = data?.filter((view) => isMoving(view) || view.state === 'interrupted') ?? []
  return unsettled.map((view) => {
    const target = { journeyId, importId: view.importId }
    return (
      <Notice
        key={view.importId}
        kind={isHalfWay(view) ? 'warning' : 'info'}
        title={
          <>
            <bdi>{view.fileName}</bdi>{' '}
            {isHalfWay(view) ? 'was not imported to its end' : 'is being worked on'}
          </>
        }
        actions={
          isHalfWay(view) ? (
            <>
              <UndoImport view={view} onUndo={() => undo.mutate(target)}>
                <Button variant="ghost" size="sm" disabled={isPending}>
                  Undo
                </Button>
              </UndoImport>
              <Button
                size="sm"
                disabled={isPending}
                onClick={() =>
                  resume.mutate(target, { onSuccess: ({ importId }) => onShow(importId) })
                }
              >
                Resume
              </Button>
            </>
          ) : (
            <Button variant="secondary" size="sm" onClick={() => onShow(view.importId)}>
              Show
            </Button>
          )
        }
      >
        {outcomeSentence(view)}
      </Notice>
    )
  })
}
