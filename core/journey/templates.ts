import { generateNKeysBetween } from 'fractional-indexing'
import { blankNote, blankTouchpoint } from './blank'
import { stackStart, stackStep } from './place'
import type { Connection, JourneyRecord, Lane, LaneKind, Note, Touchpoint } from './records'
import { airline } from './templates/airline'
import { blank } from './templates/blank'
import { clinic } from './templates/clinic'
import { shop } from './templates/shop'
import type {
  Template,
  TemplateConnection,
  TemplateNote,
  TemplateTouchpoint,
} from './templates/template'

const templates = { blank, shop, airline, clinic }
export const templateNames = ['blank', 'shop', 'airline', 'clinic'] as const
export type TemplateName = (typeof templateNames)[number]

/** Where a record's place in the journey is known from. */
type Cell = { stageId: string; laneId: string; position: number }

/**
 * A journey to start from.
 * @param makeId makes the records' ids
 * @returns records that refer to each other and are valid as a whole
 */
export function makeTemplate(
  name: TemplateName,
  makeId: () => string,
): { title: string; records: JourneyRecord[] } {
  const template: Template = templates[name]
  const lanes = makeLanes(template, makeId)
  const touchpointIds = new Map<string, string>()
  const orders = generateNKeysBetween(null, null, template.stages.length)
  const records: JourneyRecord[] = [...lanes.values()]
  template.stages.forEach(({ title, phase, touchpoints, notes }, index) => {
    const stageId = makeId()
    records.push({
      type: 'stage',
      id: stageId,
      title,
      phase,
      order: orders[index] ?? '',
      width: null,
    })
    const filled = new Map<LaneKind, number>()
    const cell = (kind: LaneKind): Cell => {
      const position = filled.get(kind) ?? 0
      filled.set(kind, position + 1)
      return { stageId, laneId: lanes.get(kind)?.id ?? '', position }
    }
    for (const touchpoint of touchpoints) {
      const made = makeTouchpoint(touchpoint, makeId(), cell('touchpoints'))
      touchpointIds.set(touchpoint.key, made.id)
      records.push(made)
    }
    for (const note of notes) records.push(makeNote(note, makeId(), cell(note.lane), touchpointIds))
  })
  for (const each of template.connections)
    records.push(makeConnection(each, makeId(), touchpointIds))
  return { title: template.title, records }
}

function makeLanes(template: Template, makeId: () => string): Map<LaneKind, Lane> {
  const orders = generateNKeysBetween(null, null, template.lanes.length)
  const made = template.lanes.map(
    ({ title, kind }, index): Lane => ({
      type: 'lane',
      id: makeId(),
      title,
      kind,
      order: orders[index] ?? '',
      height: null,
    }),
  )
  return new Map(made.map((lane) => [lane.kind, lane]))
}

function place({ stageId, laneId, position }: Cell) {
  return { stageId, laneId, x: stackStart, y: stackStart + position * stackStep }
}

function makeTouchpoint(
  { key: _, ...fields }: TemplateTouchpoint,
  id: string,
  cell: Cell,
): Touchpoint {
  return { ...blankTouchpoint, id, ...place(cell), ...fields }
}

function makeNote(
  { text, about }: TemplateNote,
  id: string,
  cell: Cell,
  touchpointIds: ReadonlyMap<string, string>,
): Note {
  const touchpointId = about ? (touchpointIds.get(about) ?? null) : null
  return { ...blankNote, id, ...place(cell), text, touchpointId }
}

function makeConnection(
  { from, to, ...fields }: TemplateConnection,
  id: string,
  touchpointIds: ReadonlyMap<string, string>,
): Connection {
  return {
    type: 'connection',
    id,
    fromId: touchpointIds.get(from) ?? '',
    toId: touchpointIds.get(to) ?? '',
    label: fields.label ?? '',
    condition: fields.condition ?? '',
    probability: fields.probability ?? null,
  }
}
