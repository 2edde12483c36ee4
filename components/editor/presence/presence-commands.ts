import { Megaphone } from 'lucide-react'
import { toast } from '@/components/ui/toast'
import type { Command } from '../commands/command'
import type { Editor } from '../state/editor'

/** What one who leads the room can do. */
export const leadCommands: readonly Command[] = [
  {
    id: 'bring-everyone',
    title: 'Bring everyone to me',
    group: 'View',
    icon: Megaphone,
    available: ({ room }) => room.people.length > 0,
    run: bringEveryone,
  },
]

/** Asks everybody to look at what is seen here. */
export function bringEveryone({ room, view }: Editor): void {
  const seen = view.seen()
  if (!seen || room.people.length === 0) return
  room.summon(seen)
  const count = room.people.length
  toast(
    count === 1 ? 'One person was asked to look here.' : `${count} people were asked to look here.`,
  )
}
