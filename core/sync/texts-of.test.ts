import { expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { aTouchpoint } from '@/core/journey/records.fixture'
import { textsOf } from './texts-of'

it('finds what was written, and no ids, kinds or blanks', () => {
  const pay = aTouchpoint({
    stageId: newId(),
    laneId: newId(),
    title: 'Pay',
    description: '  ',
    channel: 'web',
  })
  const diff = {
    put: [pay],
    patch: [{ id: pay.id, set: { x: 3, stageId: pay.stageId, owner: 'Ana' } }],
    remove: [pay.id],
  }
  expect(textsOf(diff).map(({ key, text }) => [key, text])).toEqual([
    ['title', 'Pay'],
    ['channel', 'web'],
    ['owner', 'Ana'],
  ])
})
