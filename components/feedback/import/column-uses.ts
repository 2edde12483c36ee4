import type { PreviewColumn } from '@/core/feedback/import-views'
import { type ColumnUse, type Draft, longUses, type SingleUse, sharedUses } from './draft'

type UseName = ColumnUse['as']

const names: Record<SingleUse | 'unused' | 'rating' | 'comment', string> = {
  unused: 'Not used',
  touchpoint: 'Touchpoint',
  value: 'Answer (number)',
  verbatim: 'Customer’s words',
  instrument: 'Instrument',
  rating: 'Touchpoint’s ratings',
  comment: 'Words about it',
  time: 'Date or time',
  channel: 'Channel',
  source: 'Source',
  customer: 'Customer',
  externalId: 'Id of the response',
}

/** What a column of this layout can be used for, in the order in which it is offered. */
export function offeredUses(layout: Draft['layout']): Partial<Record<UseName, string>> {
  const own: UseName[] = layout === 'long' ? [...longUses] : ['rating', 'comment']
  const offered: UseName[] = [...own, ...sharedUses, 'unused']
  return Object.fromEntries(offered.map((use) => [use, names[use]]))
}

/** A use as it begins when somebody chooses it for a column. */
export function freshUse(as: UseName, column: PreviewColumn): ColumnUse {
  if (as === 'comment') return { as, of: null }
  if (as !== 'rating') return { as }
  const target = column.touchpointId
    ? ({ kind: 'touchpoint', touchpointId: column.touchpointId } as const)
    : null
  return { as, instrument: column.instrument ?? 'rating', target }
}

/** The guess for a column when the layout is changed: ratings where the values look like it. */
export function guessedUse(layout: Draft['layout'], column: PreviewColumn): ColumnUse {
  if (layout === 'long' || !column.instrument || !column.touchpointId) return { as: 'unused' }
  return freshUse('rating', column)
}
