import { describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import type { UnsentWork } from '@/core/sync/unsent-store'
import { isSameRow, readRow, rowForm, rowsOf } from './unsent-rows'

const id = newId()
const edit = (title: string, sent = false) => ({
  clientId: 'client-1',
  mutationId: 1,
  diff: { put: [], patch: [{ id, set: { title } }], remove: [] },
  sent,
  at: '2026-01-01T00:00:00.000Z',
})
const workWith = (...mutations: UnsentWork['mutations']): UnsentWork => ({
  journeyId: 'journey',
  sessionId: 'session',
  mutations,
  refusals: [],
})
const rowOf = (work: UnsentWork) => {
  const [row] = rowsOf(work, 'ana').values()
  if (!row) throw new Error('There is no row.')
  return row
}

describe('rows of unsent work', () => {
  it('are read as they were written', () => {
    const row = rowOf(workWith(edit('Pay')))
    expect(readRow(structuredClone(row))).toEqual(row)
  })

  it('of another form are not read, and not mistaken', () => {
    const row = rowOf(workWith(edit('Pay')))
    expect(readRow({ ...row, form: rowForm + 1 })).toBeNull()
    expect(readRow({ ...row, owner: undefined })).toBeNull()
    expect(readRow('nonsense')).toBeNull()
  })

  it('are written again only when something of them has changed', () => {
    const mutation = edit('Pay')
    const row = rowOf(workWith(mutation))
    expect(isSameRow(row, rowOf(workWith({ ...mutation })))).toBe(true)
    expect(isSameRow(row, rowOf(workWith({ ...mutation, sent: true })))).toBe(false)
    expect(isSameRow(row, rowOf(workWith(edit('Pay by card'))))).toBe(false)
  })
})
