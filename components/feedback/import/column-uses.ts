import { attributeKey } from '@/core/feedback/attribute-key'
import type { PreviewColumn } from '@/core/feedback/import-views'
import { type ColumnUse, type Draft, longUses, sharedUses } from './draft'

type UseName = ColumnUse['as']

/** How each use is called. */
export const useNames: Record<UseName, string> = {
  unused: 'Not used',
  touchpoint: 'Touchpoint',
  value: 'Answer',
  verbatim: 'Customer’s words',
  instrument: 'Instrument',
  rating: 'Touchpoint’s ratings',
  comment: 'Words about it',
  attribute: 'Attribute',
  time: 'Date or time',
  channel: 'Channel',
  source: 'Source',
  customer: 'Customer',
  externalId: 'Id of the response',
}

/** What a column of this layout can be used for, in the order in which it is offered. */
export function offeredUses(layout: Draft['layout']): Partial<Record<UseName, string>> {
  const own: UseName[] = layout === 'long' ? [...longUses] : ['rating', 'comment']
  const offered: UseName[] = [...own, ...sharedUses, 'attribute', 'unused']
  return Object.fromEntries(offered.map((use) => [use, useNames[use]]))
}

/** A use as it begins when somebody chooses it for a column. */
export function freshUse(as: UseName, column: PreviewColumn): ColumnUse {
  if (as === 'comment') return { as, of: null }
  if (as === 'attribute') {
    const { name } = column
    const guess = column.attribute ?? {
      key: attributeKey(name),
      label: name.slice(0, 200),
      type: 'text',
    }
    return { as, ...guess, of: 'customer' }
  }
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
