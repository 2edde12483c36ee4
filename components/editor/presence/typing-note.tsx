import { peerStyle } from '@/components/ui/peer-colour'
import type { Person } from '@/core/presence/presence'

/** Says under a field who types in it, to the eye and to a screen reader. */
export function TypingNote({ holder }: { holder: Person }) {
  return (
    <span role="status" style={peerStyle(holder.colour)} className="flex items-center gap-1.5">
      <span aria-hidden className="size-2 shrink-0 rounded-full bg-(--peer)" />
      <span>
        <bdi>{holder.person.name}</bdi> is typing here
      </span>
    </span>
  )
}
