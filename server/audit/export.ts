import type { AuditEntry } from '@/core/audit/entry'
import type { AuditFilters } from '@/core/audit/filters'
import { sentenceText } from '@/core/audit/sentences'
import { byteOrderMark, csvLine } from '@/core/formats/csv'
import type { Infrastructure } from '@/server/infrastructure'
import { type Place, readEntries } from './read-entries'

export type ExportFormat = 'csv' | 'ndjson'

/** Entries that are read at once. */
const pageLength = 1_000

const columns = [
  'Time (UTC)',
  'What happened',
  'Who',
  'Kind of actor',
  'Actor id',
  'Deed',
  'Target kind',
  'Target id',
  'Target',
  'Details',
  'Address',
  'Program',
] as const

/** A workspace's log as a file, newest first, page by page: a log has no end. */
export async function* exportLines(
  services: Pick<Infrastructure, 'db'>,
  workspaceId: string,
  filters: AuditFilters,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + csvLine(columns)
  const lineOf = format === 'csv' ? csvOf : ndjsonOf
  let after: Place | null = null
  for (;;) {
    const entries: AuditEntry[] = await readEntries(services, {
      workspaceId,
      filters,
      after,
      limit: pageLength,
    })
    if (entries.length > 0) yield entries.map(lineOf).join('')
    after = entries.at(-1) ?? null
    if (entries.length < pageLength) return
  }
}

function ndjsonOf(entry: AuditEntry): string {
  return `${JSON.stringify({ ...entry, sentence: sentenceText(entry) })}\n`
}

function csvOf(entry: AuditEntry): string {
  const { at, actor, deed, target, details, address, agent } = entry
  return csvLine([
    at,
    sentenceText(entry),
    actor.name,
    actor.kind,
    actor.id ?? '',
    deed,
    target?.kind ?? '',
    target?.id ?? '',
    target?.name ?? '',
    JSON.stringify(details),
    address,
    agent,
  ])
}
