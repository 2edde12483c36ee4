import { layout } from '@/core/journey/layout'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { type RoutesOfLayout, routeConnections } from '@/core/journey/route'
import { newNode } from './new-node'
import type { Resize, TextEdit } from './ui-state'

/** The journey as it stands on the canvas this moment, with the text that is being typed. */
export type Arrangement = RoutesOfLayout & { readonly records: Records }

/** What is seen on the canvas before it is an edit. */
type Live = { readonly text: TextEdit | null; readonly resize: Resize | null }

type Input = { records: Records; live: Live; emotionFromFeedback: boolean }

/**
 * Arranges records and remembers the last answer: the same input gives the same
 * object, and what did not move keeps its rectangle.
 */
export function makeArranger(): (input: Input) => Arrangement {
  let known: Input | null = null
  let last: Arrangement | null = null
  return (input) => {
    if (known && last && sameInput(known, input)) return last
    const records = withResize(withText(input.records, input.live.text), input.live.resize)
    const { emotionFromFeedback } = input
    const next = layout(records, { emotionFromFeedback, previous: last?.layout })
    known = input
    last = { records, layout: next, routes: routeConnections(records, next, last ?? undefined) }
    return last
  }
}

function sameInput(a: Input, b: Input): boolean {
  return (
    a.records === b.records &&
    a.live.text === b.live.text &&
    a.live.resize === b.live.resize &&
    a.emotionFromFeedback === b.emotionFromFeedback
  )
}

function withResize(records: Records, resize: Resize | null): Records {
  if (!resize) return records
  const { id, size } = resize
  const record = records.get(id)
  if (record?.type === 'stage') return new Map(records).set(id, { ...record, width: size })
  if (record?.type === 'lane') return new Map(records).set(id, { ...record, height: size })
  return records
}

/** The records with the text that is being typed in its place, so that cards and cells grow with it. */
function withText(records: Records, text: TextEdit | null): Records {
  if (!text) return records
  if (text.kind === 'draft') {
    if (!records.has(text.place.stageId) || !records.has(text.place.laneId)) return records
    return new Map(records).set(text.id, newNode(text.node, text.id, text.place, text.text))
  }
  const record = records.get(text.id)
  if (!record) return records
  const renamed = rename(record, text.text)
  return renamed === record ? records : new Map(records).set(text.id, renamed)
}

function rename(record: JourneyRecord, text: string): JourneyRecord {
  switch (record.type) {
    case 'connection':
      return record.label === text ? record : { ...record, label: text }
    case 'note':
      return record.text === text ? record : { ...record, text }
    default:
      return record.title === text ? record : { ...record, title: text }
  }
}

/** The name of the field that `textOf` reads. */
export function textKeyOf({ type }: Pick<JourneyRecord, 'type'>): 'label' | 'text' | 'title' {
  if (type === 'connection') return 'label'
  return type === 'note' ? 'text' : 'title'
}

/** The text of a record that is edited in place. */
export function textOf(record: JourneyRecord): string {
  if (record.type === 'connection') return record.label
  return record.type === 'note' ? record.text : record.title
}
