import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { memo, useLayoutEffect, useRef } from 'react'
import { peerStyle } from '@/components/ui/peer-colour'
import type { Point, Rect } from '@/core/journey/geometry'
import type { Mark } from '@/core/presence/marks'
import type { Room } from '@/core/presence/room'
import { useArrangement, useUi } from '../state/editor-context'
import { firstOf, PeerTag } from './peer-tag'
import { useRoom } from './use-room'

/** More rings than this would say nothing and cost much. */
const mostRings = 300

const marksOf = (room: Room) => room.marks

/** Rings in the colours of those who have marked cards, or type in them; on a painted map too. */
export function PeerMarks() {
  const marks = useRoom('marks', marksOf)
  const root = useUnzoom()
  return (
    <ViewportPortal>
      <div ref={root} className="peer-marks" aria-hidden>
        {[...marks].slice(0, mostRings).map(([id, mark]) => (
          <PeerMark key={id} id={id} mark={mark} />
        ))}
      </div>
    </ViewportPortal>
  )
}

const PeerMark = memo(function PeerMark({ id, mark }: { id: string; mark: Mark }) {
  const rect = useArrangement(({ layout }) => layout.nodes.get(id))
  const label = useArrangement(({ routes }) => routes.get(id)?.labelAt)
  const own = useUi(({ drag }) => drag?.positions.get(id))
  const others = useRoom('drags', (room) => room.drags.get(id))
  const first = firstOf(mark)
  if (!first) return null
  if (rect) return <Ring rect={rect} at={own ?? others ?? rect} mark={mark} colour={first.colour} />
  if (!label) return null
  return (
    <div
      className="peer-spot"
      style={{ ...peerStyle(first.colour), left: label.x, top: label.y - 14 }}
    >
      <PeerTag mark={mark} />
    </div>
  )
})

function Ring({ rect, at, mark, colour }: { rect: Rect; at: Point; mark: Mark; colour: number }) {
  const place = { left: at.x, top: at.y, width: rect.width, height: rect.height }
  return (
    <div className="peer-ring" style={{ ...peerStyle(colour), ...place }}>
      <PeerTag mark={mark} />
    </div>
  )
}

/** Tells the rings how much larger they must be drawn to look the same at any zoom. */
function useUnzoom() {
  const root = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  useLayoutEffect(() => {
    let shown = 0
    const write = () => {
      const zoom = store.getState().transform[2]
      if (zoom === shown) return
      shown = zoom
      root.current?.style.setProperty('--unzoom', `${1 / zoom}`)
    }
    write()
    return store.subscribe(write)
  }, [store])
  return root
}
