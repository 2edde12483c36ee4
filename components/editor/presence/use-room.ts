import { useCallback, useSyncExternalStore } from 'react'
import type { Mark } from '@/core/presence/marks'
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

/** What others have to do with a record. */
export function useMark(recordId: string): Mark | undefined {
  return useRoom('marks', (room) => room.marks.get(recordId))
}
