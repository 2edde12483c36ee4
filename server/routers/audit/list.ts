import { z } from 'zod'
import { AuditFilters } from '@/core/audit/filters'
import { readEntries } from '@/server/audit/read-entries'
import { workspaceProcedure } from '@/server/trpc/procedures'

const pageLength = 50

/** The audit log, newest first, page by page. */
export const list = workspaceProcedure('audit.read')
  .input(
    z.object({
      filters: AuditFilters.default({}),
      /** The last entry of the page before. */
      cursor: z.object({ at: z.iso.datetime(), id: z.uuid() }).nullish(),
    }),
  )
  .query(async ({ ctx: { services, workspaceId }, input: { filters, cursor = null } }) => {
    // One more than is shown says whether there is another page.
    const limit = pageLength + 1
    const found = await readEntries(services, { workspaceId, filters, after: cursor, limit })
    const entries = found.slice(0, pageLength)
    const last = entries.at(-1)
    const nextCursor = found.length > pageLength && last ? { at: last.at, id: last.id } : null
    return { entries, nextCursor }
  })
