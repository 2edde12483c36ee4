import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { AuditFilters } from '@/core/audit/filters'
import { NotFound } from '@/server/errors'
import { answerErrors } from '@/server/http/answer-errors'
import { memberOf } from '@/server/http/member-of'
import type { HttpRoute } from '@/server/http/route'
import { sendFile } from '@/server/http/send-file'
import type { Services } from '@/server/services'
import { exportLines } from './export'
import { recordDeed } from './record-deed'

const path = '/api/audit'

const Query = AuditFilters.extend({ format: z.enum(['csv', 'ndjson']).default('csv') })

const contentTypes = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' }

/**
 * `GET /api/audit/{workspaceId}?format=csv|ndjson`, with the filters of
 * `audit.list` beside: the log as a file, however long it is. That somebody took
 * it is the first thing that it says.
 */
export const auditFile: HttpRoute = {
  path,
  handle: (request, response, services) =>
    answerErrors(services, request, response, () => answer(request, response, services)),
}

async function answer(request: IncomingMessage, response: ServerResponse, services: Services) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const workspaceId = z.uuid().safeParse(url.pathname.slice(path.length + 1))
  if (request.method !== 'GET' || !workspaceId.success) throw new NotFound()
  const member = await memberOf(services, request, workspaceId.data, 'audit.read')
  const { format, ...filters } = Query.parse(Object.fromEntries(url.searchParams))
  services.exportLimits.take('audit', workspaceId.data, member.actor.id)
  await recordDeed(services.db, member, 'audit.export', undefined, { format, ...filters })
  await sendFile(response, {
    contentType: contentTypes[format],
    fileName: `audit-log-${new Date().toISOString().slice(0, 10)}.${format}`,
    pieces: exportLines(services, workspaceId.data, filters, format),
  })
}
