import { expect, test } from 'vitest'
import type { ImportState, ImportView } from '@/core/feedback/import-views'
import { canUndo, keptSentence, outcomeSentence, shareDone } from './import-state'

const view = (state: ImportState, part: Partial<ImportView> = {}): ImportView => ({
  ...{ importId: 'i', fileName: 'a.csv', source: '', state, rowsDone: 400, rowsTotal: 1_000 },
  ...{ accepted: 390, duplicates: 0, skipped: 0, rejected: 10, problem: null, createdBy: 'Ana' },
  ...{ bytes: 9_000, bytesDone: 0, problemsKept: 10 },
  ...{ createdAt: '2026-03-01T09:00:00Z', finishedAt: null },
  ...part,
})

test('a stopped import says how far it came and what is safe', () => {
  expect(outcomeSentence(view('interrupted'))).toContain('400 of 1,000 rows; 390 responses added')
  expect(outcomeSentence(view('cancelled'))).toContain('They stay until you undo')
})

test('a file imported twice says that nothing was added twice', () => {
  const twice = view('done', { accepted: 0, duplicates: 1_000 })
  expect(outcomeSentence(twice)).toBe('All of it was there already. Nothing was added twice.')
})

test('a failed import says why', () => {
  expect(outcomeSentence(view('failed', { problem: 'Row 7 never ends.' }))).toBe(
    'Row 7 never ends.',
  )
})

test('only an import that stands still can be undone', () => {
  const states: ImportState[] = ['interrupted', 'done', 'cancelled', 'failed']
  expect(states.every((state) => canUndo(view(state)))).toBe(true)
  expect(canUndo(view('running'))).toBe(false)
  expect(canUndo(view('undone'))).toBe(false)
})

test('the share is not known before the number of rows is', () => {
  expect(shareDone(view('running'))).toBe(0.4)
  expect(shareDone(view('running', { rowsTotal: 0, bytesDone: 0 }))).toBeNull()
})

test('before the number of rows is known, the bytes that were read tell how far it is', () => {
  const part = { bytes: 1_000, bytesDone: 250 }
  expect(shareDone(view('running', { rowsTotal: 0, ...part }))).toBe(0.25)
  expect(shareDone(view('running', part))).toBe(0.4)
})

test('adding up has no end that could be foretold', () => {
  expect(shareDone(view('counting', { rowsDone: 1_000 }))).toBeNull()
  expect(outcomeSentence(view('counting'))).toBe(
    '390 responses added. They are being added up for the heat, which takes a moment.',
  )
})

test('problems that the error file does not hold are told of', () => {
  expect(keptSentence(view('done', { rejected: 10, problemsKept: 10 }))).toBeNull()
  const many = view('done', { rejected: 25_000, problemsKept: 10_000 })
  expect(keptSentence(many)).toContain('the first 10,000 of 25,000')
})
