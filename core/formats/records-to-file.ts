import type { JourneyRecord, JourneyState, RecordType } from '@/core/journey/records'
import type { JourneyFile, PersonaOfFile } from './journey-file'

/** What a file says about a journey beside its records. */
export type JourneyHead = { title: string; state: JourneyState; personas: PersonaOfFile[] }

type OfType<T extends RecordType> = Extract<JourneyRecord, { type: T }>

function ofType<T extends RecordType>(records: readonly JourneyRecord[], type: T): OfType<T>[] {
  return records.filter((record): record is OfType<T> => record.type === type)
}

function inOrder<R extends { order: string; id: string }>(records: R[]): R[] {
  return records.sort((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1,
  )
}

function withoutType<R extends { type: RecordType }>({ type: _, ...rest }: R): Omit<R, 'type'> {
  return rest
}

function withoutOrder<R extends { type: RecordType; order: string }>({
  type: _,
  order: __,
  ...rest
}: R): Omit<R, 'type' | 'order'> {
  return rest
}

/**
 * A journey as a file: stages and lanes in their order, everything else by id,
 * so that the same journey always gives the same file.
 */
export function fileOfRecords(head: JourneyHead, records: Iterable<JourneyRecord>): JourneyFile {
  const all = [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    format: 'throughline/journey',
    version: 1,
    title: head.title,
    state: head.state,
    personas: head.personas,
    stages: inOrder(ofType(all, 'stage')).map(withoutOrder),
    lanes: inOrder(ofType(all, 'lane')).map(withoutOrder),
    touchpoints: ofType(all, 'touchpoint').map(withoutType),
    notes: ofType(all, 'note').map(withoutType),
    connections: ofType(all, 'connection').map(withoutType),
  }
}
