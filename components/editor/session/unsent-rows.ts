import { z } from 'zod'
import { Refusal, UnsentMutation, type UnsentWork } from '@/core/sync/unsent-store'

/**
 * How unsent work lies in IndexedDB: one row for each mutation and each
 * refusal, so that one more edit is one more row, however many wait.
 *
 * Key: [journeyId, sessionId, kind, place]; place is a number that keeps the
 * order. The key order groups a journey's sessions.
 */
export type RowKey = [journeyId: string, sessionId: string, kind: 'mutation' | 'refusal', n: number]

/** Counts up when a row can no longer be read as before; see `readRow`. */
export const rowForm = 1

const common = {
  form: z.literal(rowForm),
  /** Who made it: it goes out under no other name. */
  owner: z.string(),
}
const Row = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('mutation'), mutation: UnsentMutation }),
  z.object({ ...common, kind: z.literal('refusal'), refusal: Refusal }),
])
export type Row = z.infer<typeof Row>

/** Null: a row of another build, which this one cannot read. */
export function readRow(value: unknown): Row | null {
  return Row.safeParse(value).data ?? null
}

/** The rows that a session's work consists of, each by a name that stays while it waits. */
export function rowsOf(work: UnsentWork, owner: string): Map<string, Row> {
  const rows = new Map<string, Row>()
  const form = rowForm
  for (const mutation of work.mutations) {
    const name = `mutation ${mutation.clientId} ${mutation.mutationId}`
    rows.set(name, { form, owner, kind: 'mutation', mutation })
  }
  for (const refusal of work.refusals) {
    rows.set(`refusal ${refusal.id}`, { form, owner, kind: 'refusal', refusal })
  }
  return rows
}

/** Whether a row says what is kept already; edits are replaced, never changed. */
export function isSameRow(a: Row, b: Row): boolean {
  if (a.kind === 'refusal') return b.kind === 'refusal' && a.refusal === b.refusal
  return (
    b.kind === 'mutation' &&
    a.mutation.diff === b.mutation.diff &&
    a.mutation.sent === b.mutation.sent
  )
}
