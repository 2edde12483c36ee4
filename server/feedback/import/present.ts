import type { ImportView } from '@/core/feedback/import-views'
import type { Import } from '@/server/db/generated/client'
import { importLimits } from './limits'

/** An import as the browser sees it. */
export function presentImport(row: Import): ImportView {
  return {
    importId: row.id,
    fileName: row.fileName,
    source: row.source,
    state: row.state,
    rowsDone: row.rowsDone,
    rowsTotal: row.rowsTotal,
    bytes: row.bytes,
    bytesDone: Number(row.bytesDone),
    accepted: row.accepted,
    duplicates: row.duplicates,
    skipped: row.skipped,
    rejected: row.rejected,
    problemsKept: Math.min(row.rejected, importLimits.problems),
    problem: row.problem,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
