import { peerStyle } from '@/components/ui/peer-colour'
import { firstOf, PeerTag } from '../presence/peer-tag'
import { useMark } from '../presence/use-room'

/** The ring and the name of somebody else who has chosen a stage or lane, or renames it. */
export function BandMark({ id }: { id: string }) {
  const mark = useMark(id)
  const first = mark && firstOf(mark)
  if (!mark || !first) return null
  return (
    <div className="band-mark" aria-hidden style={peerStyle(first.colour)}>
      <PeerTag mark={mark} />
    </div>
  )
}
