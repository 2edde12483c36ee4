import type { Diff } from '@/core/sync/diff'
import { blankNote, blankTouchpoint } from '../blank'
import { newId } from '../new-id'
import { nextPlace } from '../place'
import type { Connection, JourneyNode, JourneyRecord, Note, Records, Touchpoint } from '../records'
import { isNode } from '../shape'
import { defined, patching, putting } from './diffs'

type Place = Pick<JourneyNode, 'stageId' | 'laneId' | 'x' | 'y'>
type Cell = Pick<Place, 'stageId' | 'laneId'> & Partial<Place>
type TouchpointFields = Omit<Touchpoint, 'type' | 'id' | keyof Place>
type NoteFields = Omit<Note, 'type' | 'id' | keyof Place>

/** Adds a touchpoint to a cell; without x and y below what is there. */
export function addTouchpoint(
  records: Records,
  args: Cell & { id?: string } & Partial<TouchpointFields>,
): Diff {
  return putting({
    ...blankTouchpoint,
    ...nextPlace(records, args),
    ...defined(args),
    id: args.id ?? newId(),
  })
}

/** Changes a touchpoint's own fields. */
export function changeTouchpoint(
  _records: Records,
  args: { id: string; set: Partial<TouchpointFields> },
): Diff {
  return patching(args)
}

/** Adds a note to a cell; without x and y below what is there. */
export function addNote(
  records: Records,
  args: Cell & { id?: string } & Partial<NoteFields>,
): Diff {
  return putting({
    ...blankNote,
    ...nextPlace(records, args),
    ...defined(args),
    id: args.id ?? newId(),
  })
}

/** Changes a note's own fields. */
export function changeNote(
  _records: Records,
  args: { id: string; set: Partial<NoteFields> },
): Diff {
  return patching(args)
}

/** Moves nodes, within their cells or to others. */
export function moveNodes(
  records: Records,
  args: { moves: readonly (Place & { id: string })[] },
): Diff {
  const patches = args.moves.map(({ id, ...place }) => {
    const node = records.get(id)
    const sameCell = isNode(node) && node.stageId === place.stageId && node.laneId === place.laneId
    return { id, set: sameCell ? { x: place.x, y: place.y } : place }
  })
  return patching(...patches)
}

/**
 * Copies nodes beside themselves, `dx` and `dy` pixels away, with the
 * connections among them. A note that points at a copied touchpoint points at the copy.
 */
export function duplicateNodes(
  records: Records,
  args: { ids: readonly string[]; dx?: number; dy?: number },
): Diff {
  const { dx = 24, dy = 24 } = args
  const copies = new Map<string, string>()
  for (const id of args.ids) if (isNode(records.get(id))) copies.set(id, newId())
  const put: JourneyRecord[] = []
  for (const record of records.values()) {
    const id = copies.get(record.id)
    if (isNode(record) && id) put.push(copyOfNode(record, id, { dx, dy }, copies))
    if (record.type === 'connection') put.push(...copyOfConnection(record, copies))
  }
  return putting(...put)
}

function copyOfNode(
  node: JourneyNode,
  id: string,
  by: { dx: number; dy: number },
  copies: ReadonlyMap<string, string>,
): JourneyNode {
  const place = { x: node.x + by.dx, y: node.y + by.dy }
  if (node.type === 'touchpoint') return { ...node, ...place, id }
  const touchpointId = node.touchpointId && (copies.get(node.touchpointId) ?? node.touchpointId)
  return { ...node, ...place, id, touchpointId }
}

function copyOfConnection(
  connection: Connection,
  copies: ReadonlyMap<string, string>,
): Connection[] {
  const fromId = copies.get(connection.fromId)
  const toId = copies.get(connection.toId)
  return fromId && toId ? [{ ...connection, id: newId(), fromId, toId }] : []
}
