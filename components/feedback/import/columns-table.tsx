'use client'

import type { PreviewColumn } from '@/core/feedback/import-views'
import { hasOpenTargets, withBulkTargets } from './bulk'
import { BulkTargets } from './bulk-targets'
import { ColumnRow } from './column-row'
import { type Draft, hasUse, withUse } from './draft'
import { Notice } from './notice'
import type { Places } from './places'

/** What each column of a file, or each field of a message, is for. */
export function ColumnsTable({
  label,
  columns,
  draft,
  places,
  onDraft,
}: {
  label: string
  columns: readonly PreviewColumn[]
  draft: Draft
  places: Places
  onDraft: (draft: Draft) => void
}) {
  const namesNothing = draft.layout === 'long' && !hasUse(draft, 'touchpoint')
  return (
    <>
      {draft.layout === 'wide' && hasOpenTargets(draft) ? (
        <BulkTargets
          places={places}
          onChoose={(choice) => onDraft(withBulkTargets(draft, columns, places, choice))}
        />
      ) : null}
      <ul aria-label={label} className="divide-y rounded-md border bg-card">
        {columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            columns={columns}
            draft={draft}
            places={places}
            onChange={(use) => onDraft(withUse(draft, column.index, use))}
            onDraft={onDraft}
          />
        ))}
      </ul>
      {namesNothing ? (
        <Notice kind="info" title="Nothing names the touchpoint">
          Rules say where each response belongs; what none of them takes waits in the inbox.
        </Notice>
      ) : null}
    </>
  )
}
