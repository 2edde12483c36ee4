import type { ImportView } from '@/core/feedback/import-views'
import type { Import } from '@/server/db/generated/client'

/** An import as the browser sees it. */
export function presentImport(row: Import): ImportView {
  return {
    importId: row.id,
    fileName: row.fileName,
    source: row.source,
    state: row.state,
    rowsDone: row.rowsDone,
    rowsTotal: row.rowsTotal,
    accepted: row.accepted,
    duplicates: row.duplicates,
    skipped: row.skipped,
    rejected: row.rejected,
    problem: row.problem,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
