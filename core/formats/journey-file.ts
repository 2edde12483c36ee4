import { z } from 'zod'
import { JourneyTitle } from '@/core/journey/journey-fields'
import {
  Connection,
  JourneyState,
  Lane,
  limits,
  Note,
  Stage,
  Touchpoint,
} from '@/core/journey/records'
import { PersonaFields } from '@/core/persona/persona'

/**
 * Throughline's own journey file, version 1: what `GET /api/v1/journeys/{id}`
 * answers and what `POST /api/v1/journeys` takes.
 *
 * Ids tie the parts of one file together and mean nothing outside it: a
 * journey made from a file gets ids of its own. Stages and lanes stand in
 * their order. What a part leaves out gets the value that says nothing.
 */

/** A reference inside the file: any text, so that files can be written by hand. */
const Ref = z.string().min(1).max(200)

const StageOfFile = z.object({
  id: Ref,
  title: Stage.shape.title,
  phase: Stage.shape.phase.default(null),
  width: Stage.shape.width.default(null),
})

const LaneOfFile = z.object({
  id: Ref,
  title: Lane.shape.title,
  kind: Lane.shape.kind.default('custom'),
  height: Lane.shape.height.default(null),
})

/** A place in a cell; without x and y the node is put under the ones before it. */
const place = {
  stageId: Ref,
  laneId: Ref,
  x: Touchpoint.shape.x.optional(),
  y: Touchpoint.shape.y.optional(),
}

const TouchpointOfFile = z.object({
  id: Ref,
  ...place,
  title: Touchpoint.shape.title,
  description: Touchpoint.shape.description.default(''),
  channel: Touchpoint.shape.channel.default(''),
  emotion: Touchpoint.shape.emotion.default(null),
  momentOfTruth: Touchpoint.shape.momentOfTruth.default(false),
  importance: Touchpoint.shape.importance.default(null),
  owner: Touchpoint.shape.owner.default(''),
  tags: Touchpoint.shape.tags.default([]),
  links: Touchpoint.shape.links.default([]),
})

const NoteOfFile = z.object({
  id: Ref,
  ...place,
  text: Note.shape.text,
  touchpointId: Ref.nullable().default(null),
  tags: Note.shape.tags.default([]),
})

const ConnectionOfFile = z.object({
  id: Ref,
  fromId: Ref,
  toId: Ref,
  label: Connection.shape.label.default(''),
  condition: Connection.shape.condition.default(''),
  probability: Connection.shape.probability.default(null),
})

const { role, quote, goals, needs, frustrations, channels } = PersonaFields.shape

const PersonaOfFile = PersonaFields.extend({
  role: role.default(''),
  quote: quote.default(''),
  goals: goals.default([]),
  needs: needs.default([]),
  frustrations: frustrations.default([]),
  channels: channels.default([]),
})

const Shape = z.object({
  format: z.literal('throughline/journey'),
  version: z.literal(1),
  title: JourneyTitle,
  state: JourneyState.default('current'),
  personas: z.array(PersonaOfFile).max(20).default([]),
  stages: z.array(StageOfFile).max(limits.stages),
  lanes: z.array(LaneOfFile).max(limits.lanes),
  touchpoints: z.array(TouchpointOfFile).max(limits.records).default([]),
  notes: z.array(NoteOfFile).max(limits.records).default([]),
  connections: z.array(ConnectionOfFile).max(limits.records).default([]),
})

type Part = { id: string }
type Report = (path: (string | number)[], message: string) => void

function idsOf(parts: readonly Part[], list: string, seen: Set<string>, report: Report) {
  const ids = new Set<string>()
  for (const [index, part] of parts.entries()) {
    if (seen.has(part.id)) {
      report([list, index, 'id'], `The id "${part.id}" is used twice. Give each part its own.`)
    }
    seen.add(part.id)
    ids.add(part.id)
  }
  return ids
}

/** Every id once, every reference to something that is there. */
function checkReferences(file: z.infer<typeof Shape>, report: Report) {
  const seen = new Set<string>()
  const stages = idsOf(file.stages, 'stages', seen, report)
  const lanes = idsOf(file.lanes, 'lanes', seen, report)
  const touchpoints = idsOf(file.touchpoints, 'touchpoints', seen, report)
  const notes = idsOf(file.notes, 'notes', seen, report)
  idsOf(file.connections, 'connections', seen, report)

  const expect = (
    known: ReadonlySet<string>,
    id: string,
    path: (string | number)[],
    what: string,
  ) => {
    if (!known.has(id)) report(path, `There is no ${what} with the id "${id}" in this file.`)
  }
  for (const list of ['touchpoints', 'notes'] as const) {
    for (const [index, node] of file[list].entries()) {
      expect(stages, node.stageId, [list, index, 'stageId'], 'stage')
      expect(lanes, node.laneId, [list, index, 'laneId'], 'lane')
    }
  }
  for (const [index, note] of file.notes.entries()) {
    if (note.touchpointId !== null) {
      expect(touchpoints, note.touchpointId, ['notes', index, 'touchpointId'], 'touchpoint')
    }
  }
  const nodes = new Set([...touchpoints, ...notes])
  for (const [index, connection] of file.connections.entries()) {
    expect(nodes, connection.fromId, ['connections', index, 'fromId'], 'touchpoint or note')
    expect(nodes, connection.toId, ['connections', index, 'toId'], 'touchpoint or note')
    if (connection.fromId === connection.toId) {
      report(['connections', index, 'toId'], 'A connection leads from one card to another one.')
    }
  }
}

export const JourneyFile = Shape.superRefine((file, context) => {
  checkReferences(file, (path, message) => context.addIssue({ code: 'custom', path, message }))
})
/** A whole file, with every default filled in. */
export type JourneyFile = z.infer<typeof JourneyFile>
/** A file as somebody may write it, with parts left out. */
export type JourneyFileInput = z.input<typeof JourneyFile>
export type PersonaOfFile = JourneyFile['personas'][number]
