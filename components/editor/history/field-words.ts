import type { Field } from '@/core/history/fields'
import type { LaneKind, LifecyclePhase, Records } from '@/core/journey/records'
import { laneKindNames, phaseNames } from '../words'
import { endName } from './record-name'

/** Fields as the details of a card call them. */
export const fieldNames: Record<Field, string> = {
  title: 'Title',
  text: 'Text',
  description: 'Description',
  channel: 'Channel',
  emotion: 'Emotion',
  momentOfTruth: 'Moment of truth',
  importance: 'Importance',
  owner: 'Owner',
  tags: 'Tags',
  links: 'Links',
  touchpointId: 'About the touchpoint',
  phase: 'Phase',
  kind: 'Kind',
  label: 'Label',
  condition: 'Condition',
  probability: 'Probability',
  size: 'Size',
  order: 'Order',
  place: 'Place',
  position: 'Position',
  ends: 'Ends',
}

const emotion = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' })
const share = new Intl.NumberFormat('en', { style: 'percent' })

/** Fields that are said to have changed, without the numbers behind them. */
const untold: ReadonlySet<Field> = new Set(['order', 'position', 'size'])

/** Whether the values of a field say more than that it has changed. */
export function hasValue(field: Field): boolean {
  return !untold.has(field)
}

/**
 * A field's value in words; empty: it has none.
 * @param records where what the value refers to is found
 */
export function valueText(field: Field, value: unknown, records: Records): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field) {
    case 'emotion':
      return typeof value === 'number' ? emotion.format(value) : ''
    case 'probability':
      return typeof value === 'number' ? share.format(value) : ''
    case 'momentOfTruth':
      return value ? 'Yes' : 'No'
    case 'tags':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'links':
      return Array.isArray(value) ? value.map(linkText).join(', ') : ''
    case 'phase':
      return phaseNames[value as LifecyclePhase] ?? ''
    case 'kind':
      return laneKindNames[value as LaneKind] ?? ''
    case 'touchpointId':
      return endName(String(value), records)
    case 'place':
      return pairText(value, ['stageId', 'laneId'], ' · ', records)
    case 'ends':
      return pairText(value, ['fromId', 'toId'], ' → ', records)
    default:
      return String(value)
  }
}

function linkText(link: { url: string; title: string }): string {
  return link.title || link.url
}

function pairText(
  value: unknown,
  keys: readonly string[],
  between: string,
  records: Records,
): string {
  const pair = value as Record<string, string>
  return keys.map((key) => endName(pair[key] ?? '', records)).join(between)
}
