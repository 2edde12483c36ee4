import { addLane } from '@/core/journey/edits/lanes'
import { addNote } from '@/core/journey/edits/nodes'
import { newId } from '@/core/journey/new-id'
import { JourneyRecord, type Lane, limits, type Records } from '@/core/journey/records'
import { byOrder } from '@/core/journey/sorted'
import type { Diff } from '@/core/sync/diff'
import { describeReason } from '@/core/sync/reason'
import { type Actor, authorOf } from '@/server/auth/actor'
import { Conflict, NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { JourneyHubs } from '@/server/sync/journey-hubs'
import type { Place } from '../write-responses'

/** Where a quote goes: a lane of the map, a new one for evidence, or absent: the nearest that fits. */
export type QuoteLane = { laneId: string } | { newLane: true } | undefined

/** `asked`: no lane is for evidence or pains, these could take the quote. */
export type Quoted =
  | { state: 'placed'; noteId: string; laneTitle: string }
  | { state: 'asked'; lanes: { id: string; title: string }[] }

/** Marks notes that quote a customer. */
export const quoteTag = 'quote'

/**
 * Writes a customer's words onto the map, as a note below their touchpoint in
 * the nearest lane for evidence or else for pains. It is an edit like others:
 * history shows it and takes it back.
 * @throws NotFound when the response, its words or its touchpoint are gone.
 * @throws Conflict when the map refuses the note.
 */
export async function quoteResponse(
  { db }: Pick<Infrastructure, 'db'>,
  hubs: Pick<JourneyHubs, 'edit'>,
  place: Place,
  responseId: string,
  wish: QuoteLane,
  actor: Actor,
): Promise<Quoted> {
  const response = await db.response.findFirst({
    where: { ...place, id: responseId },
    select: { verbatim: true, touchpointId: true },
  })
  const records = await recordsOf(db, place)
  const touchpoint = records.get(response?.touchpointId ?? '')
  if (!response?.verbatim || touchpoint?.type !== 'touchpoint') {
    throw new NotFound('These words or their touchpoint are no longer there.')
  }
  const lanes = [...records.values()].filter((record) => record.type === 'lane').sort(byOrder)
  const chosen = chooseLane(lanes, touchpoint.laneId, wish)
  if (!chosen) {
    const others = lanes.filter((lane) => lane.kind !== 'touchpoints')
    return { state: 'asked', lanes: others.map(({ id, title }) => ({ id, title })) }
  }
  const noteId = newId()
  const made = chosen === 'new' ? addLane(records, evidence()) : null
  const lane = chosen === 'new' ? made?.put.find((record) => record.type === 'lane') : chosen
  if (lane?.type !== 'lane') throw new NotFound('This lane is no longer on the map.')
  const note = addNote(records, {
    id: noteId,
    stageId: touchpoint.stageId,
    laneId: lane.id,
    text: `“${response.verbatim}”`.slice(0, limits.text),
    touchpointId: touchpoint.id,
    tags: [quoteTag],
  })
  const diff: Diff = made ? { ...made, put: [...made.put, ...note.put] } : note
  const outcome = await hubs.edit(place, diff, authorOf(actor))
  const reason = 'reasons' in outcome ? outcome.reasons[0] : undefined
  if (reason) throw new Conflict(describeReason(reason))
  return { state: 'placed', noteId, laneTitle: lane.title }
}

const evidence = () => ({ id: newId(), title: 'Evidence', kind: 'evidence' as const })

/** Null: nobody said where, and no lane is for such. */
function chooseLane(lanes: readonly Lane[], from: string, wish: QuoteLane): Lane | 'new' | null {
  if (wish && 'newLane' in wish) return 'new'
  if (wish) {
    const lane = lanes.find(({ id }) => id === wish.laneId)
    if (!lane) throw new NotFound('This lane is no longer on the map.')
    return lane
  }
  const origin = lanes.findIndex(({ id }) => id === from)
  const nearest = (kind: Lane['kind']) =>
    lanes
      .map((lane, index) => ({ lane, distance: Math.abs(index - origin) }))
      .filter(({ lane }) => lane.kind === kind)
      .sort((a, b) => a.distance - b.distance)[0]?.lane
  return nearest('evidence') ?? nearest('pains') ?? null
}

async function recordsOf(db: Infrastructure['db'], place: Place): Promise<Records> {
  const rows = await db.journeyRecord.findMany({ where: { ...place, deletedAt: null } })
  const records = rows.map(({ id, type, body }) =>
    JourneyRecord.parse({ ...(body as Record<string, unknown>), id, type }),
  )
  return new Map(records.map((record) => [record.id, record]))
}
