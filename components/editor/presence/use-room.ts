import { useCallback, useSyncExternalStore } from 'react'
import type { Mark } from '@/core/presence/marks'
import type { Person } from '@/core/presence/presence'
import type { Room } from '@/core/presence/room'
import type { RoomPart } from '@/core/presence/room-listeners'
import { useEditor } from '../state/editor-context'

/** A part of the room. `read` returns the same value until that part changes. */
export function useRoom<Value>(part: RoomPart, read: (room: Room) => Value): Value {
  const { room } = useEditor()
  const subscribe = useCallback(
    (listener: () => void) => room.subscribe(part, listener),
    [room, part],
  )
  const now = () => read(room)
  return useSyncExternalStore(subscribe, now, now)
}

/** Everybody else who has the map open. */
export function usePeople(): readonly Person[] {
  return useRoom('people', peopleIn)
}

/** Oneself, as the others see one; null before one has come in. */
export function useSelf(): Room['self'] {
  return useRoom('people', selfIn)
}

const peopleIn = (room: Room) => room.people
const selfIn = (room: Room) => room.self

/** What others have to do with a record. */
export function useMark(recordId: string): Mark | undefined {
  return useRoom('marks', (room) => room.marks.get(recordId))
}
