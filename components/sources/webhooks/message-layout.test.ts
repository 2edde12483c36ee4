import { expect, it } from 'vitest'
import { draftOf } from '@/components/feedback/import/draft'
import type { PreviewColumn } from '@/core/feedback/import-views'
import type { Mapping } from '@/core/feedback/mapping'
import { inLayout } from './message-layout'

const columns = ['id', 'score', 'text', 'about'].map(
  (name, index): PreviewColumn => ({
    ...{ index, name, samples: [], instrument: null, touchpointId: null, dates: null },
    ...{ attribute: null, words: [], moreWords: 0, wordRows: null },
  }),
)
const one: Mapping = {
  ...{ format: { kind: 'json', rowsAt: '' }, dateOrder: 'dmy', zone: 'Asia/Dhaka', source: '' },
  ...{ channel: '', attributes: [], values: [], scales: [], layout: 'long', touchpoint: 3 },
  columns: { time: null, channel: null, source: null, customer: null, externalId: 0 },
  ...{ value: 1, verbatim: 2, instrument: { from: 'fixed', instrument: 'nps' }, touchpoints: [] },
}

it('the one answer becomes a touchpoint’s with the words about it, and one again', () => {
  const draft = draftOf(one, columns.length)
  const wide = inLayout({ columns, draft }, 'wide')
  expect(wide).toMatchObject({ layout: 'wide', zone: 'Asia/Dhaka' })
  expect(wide.uses).toEqual([
    { as: 'externalId' },
    { as: 'rating', instrument: 'nps', target: null },
    { as: 'comment', of: 1 },
    { as: 'unused' },
  ])
  const long = inLayout({ columns, draft: { ...wide, instrument: 'csat' } }, 'long')
  expect(long.instrument).toBe('nps')
  expect(long.uses).toEqual([...draft.uses.slice(0, 3), { as: 'unused' }])
})
