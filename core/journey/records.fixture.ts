import { v7 } from 'uuid'
import { blankNote, blankTouchpoint } from './blank'
import type { Connection, JourneyRecord, Lane, Note, Records, Stage, Touchpoint } from './records'

/** Records for tests: valid, plain, and only what the test names is special. */

export function aStage(set: Partial<Stage> = {}): Stage {
  return { type: 'stage', id: v7(), title: 'Stage', order: 'a0', phase: null, width: null, ...set }
}

export function aLane(set: Partial<Lane> = {}): Lane {
  const plain = { title: 'Lane', order: 'a0', kind: 'touchpoints', height: null } as const
  return { type: 'lane', id: v7(), ...plain, ...set }
}

type Cell = { stageId: string; laneId: string }

export function aTouchpoint(set: Partial<Touchpoint> & Cell): Touchpoint {
  return { ...blankTouchpoint, id: v7(), x: 16, y: 16, title: 'Touchpoint', ...set }
}

export function aNote(set: Partial<Note> & Cell): Note {
  return { ...blankNote, id: v7(), x: 16, y: 16, text: 'Note', ...set }
}

export function aConnection(
  set: Partial<Connection> & { fromId: string; toId: string },
): Connection {
  const plain = { label: '', condition: '', probability: null }
  return { type: 'connection', id: v7(), ...plain, ...set }
}

export function recordsOf(records: readonly JourneyRecord[]): Records {
  return new Map(records.map((record) => [record.id, record]))
}
