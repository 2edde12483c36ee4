'use client'

import { BeforeCheck } from './before-check'
import { ColumnsTable } from './columns-table'
import type { Completed } from './complete-draft'
import type { Draft } from './draft'
import type { OpenFile } from './flow'
import { Notice } from './notice'
import type { Places } from './places'
import { ReadingSettings } from './reading-settings'

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
    <BeforeCheck
      status={
        completed.complete ? null : (
          <p className="me-auto line-clamp-2 text-muted-foreground text-sm max-sm:basis-full">
            {completed.missing[0]}
          </p>
        )
      }
      isComplete={completed.complete}
      isChecking={isChecking}
      problem={problem}
      onBack={onBack}
      onNext={onNext}
    >
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
    </BeforeCheck>
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
