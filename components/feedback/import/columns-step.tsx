'use client'

import { Button } from '@/components/ui/button'
import { ColumnsTable } from './columns-table'
import type { Completed } from './complete-draft'
import type { Draft } from './draft'
import type { OpenFile } from './flow'
import { Notice } from './notice'
import type { Places } from './places'
import { ReadingSettings } from './reading-settings'
import { StepLayout } from './step-layout'

/** What each column is for. Every guess is shown and can be changed. */
export function ColumnsStep({
  file: { preview, draft },
  places,
  completed,
  isChecking,
  problem,
  onDraft,
  onBack,
  onNext,
}: {
  file: OpenFile
  places: Places
  completed: Completed
  isChecking: boolean
  problem: string | null
  onDraft: (draft: Draft) => void
  onBack: () => void
  onNext: () => void
}) {
  return (
    <StepLayout
      footer={
        <>
          {completed.complete ? null : (
            <p className="me-auto line-clamp-2 text-muted-foreground text-sm max-sm:basis-full">
              {completed.missing[0]}
            </p>
          )}
          <Button variant="ghost" onClick={onBack} disabled={isChecking}>
            Back
          </Button>
          <Button onClick={onNext} disabled={!completed.complete || isChecking}>
            {isChecking ? 'Checking the rows' : 'Check the rows'}
          </Button>
        </>
      }
    >
      {problem ? (
        <Notice kind="danger" title="The rows could not be checked">
          {problem}
        </Notice>
      ) : null}
      <p className="text-muted-foreground">Say what each column is for. Nothing is imported yet.</p>
      <ColumnsTable
        label="Columns of the file"
        columns={preview.columns}
        draft={draft}
        places={places}
        onDraft={onDraft}
      />
      <ReadingSettings columns={preview.columns} draft={draft} onDraft={onDraft} />
      {completed.complete ? null : <Missing missing={completed.missing} />}
    </StepLayout>
  )
}

function Missing({ missing }: { missing: readonly string[] }) {
  return (
    <Notice kind="warning" title="Before the rows can be checked">
      <ul className="list-disc ps-4">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
