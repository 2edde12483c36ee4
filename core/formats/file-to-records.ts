import { generateNKeysBetween } from 'fractional-indexing'
import { stackStart, stackStep } from '@/core/journey/place'
import type { JourneyRecord } from '@/core/journey/records'
import type { JourneyFile } from './journey-file'

/** Counts the placed cards of each cell, so that the next one goes below. */
class Stacks {
  private readonly heights = new Map<string, number>()

  place(node: { stageId: string; laneId: string; x?: number; y?: number }) {
    const cell = `${node.stageId} ${node.laneId}`
    const below = this.heights.get(cell) ?? stackStart
    const place = { x: node.x ?? stackStart, y: node.y ?? below }
    this.heights.set(cell, Math.max(below, place.y + stackStep))
    return place
  }
}

/**
 * The records of a journey made from a file, with ids of their own.
 *
 * @param file a file that JourneyFile has accepted: its references hold
 * @param newId makes a UUIDv7
 */
export function recordsOfFile(file: JourneyFile, newId: () => string): JourneyRecord[] {
  const ids = new Map<string, string>()
  const parts = [file.stages, file.lanes, file.touchpoints, file.notes, file.connections]
  for (const part of parts.flat()) ids.set(part.id, newId())
  const idOf = (ref: string) => {
    const id = ids.get(ref)
    if (id === undefined) throw new Error(`the file was not checked: no part "${ref}"`)
    return id
  }
  const stageKeys = generateNKeysBetween(null, null, file.stages.length)
  const laneKeys = generateNKeysBetween(null, null, file.lanes.length)
  const stacks = new Stacks()
  const inCell = (node: { stageId: string; laneId: string; x?: number; y?: number }) => ({
    stageId: idOf(node.stageId),
    laneId: idOf(node.laneId),
    ...stacks.place(node),
  })

  return [
    ...file.stages.map((stage, index) => ({
      ...stage,
      type: 'stage' as const,
      id: idOf(stage.id),
      order: stageKeys[index] as string,
    })),
    ...file.lanes.map((lane, index) => ({
      ...lane,
      type: 'lane' as const,
      id: idOf(lane.id),
      order: laneKeys[index] as string,
    })),
    ...file.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      ...inCell(touchpoint),
      type: 'touchpoint' as const,
      id: idOf(touchpoint.id),
    })),
    ...file.notes.map((note) => ({
      ...note,
      ...inCell(note),
      type: 'note' as const,
      id: idOf(note.id),
      touchpointId: note.touchpointId === null ? null : idOf(note.touchpointId),
    })),
    ...file.connections.map((connection) => ({
      ...connection,
      type: 'connection' as const,
      id: idOf(connection.id),
      fromId: idOf(connection.fromId),
      toId: idOf(connection.toId),
    })),
  ]
}
