import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { peerStyle } from '@/components/ui/peer-colour'
import { useEditor } from '../state/editor-context'
import { FollowedView } from './followed-view'
import { useRoom } from './use-room'

/** While somebody's view is followed: keeps to it, and says whose it is. */
export function FollowView() {
  const { room } = useEditor()
  const followed = useRoom('followed', (each) => each.followed)
  const person = useRoom('people', (each) => (followed === null ? null : each.personOf(followed)))
  useKeepTo(followed)
  if (!person) return null
  return (
    <div className="follow-frame" style={peerStyle(person.colour)}>
      <button
        type="button"
        className="focus-ring pointer-events-auto absolute top-14 left-1/2 flex max-w-[calc(100%-2rem)] -translate-x-1/2 animate-rise items-center gap-2 rounded-full bg-(--peer) py-1 ps-3 pe-1.5 font-medium text-(--on-peer) text-sm shadow-float"
        onClick={() => room.follow(null)}
      >
        <span className="truncate">
          Following <bdi>{person.person.name}</bdi>
        </span>
        <Kbd className="border-current/40 bg-transparent text-current">Esc</Kbd>
      </button>
    </div>
  )
}

/** Any move of one's own view, by whatever means, ends it. */
function useKeepTo(followed: string | null): void {
  const { room } = useEditor()
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  useEffect(() => {
    if (followed === null) return
    const view = new FollowedView(store.getState(), (viewport) => void setViewport(viewport))
    const look = () => {
      const seen = room.peers.get(followed)?.presence.viewport
      if (seen) view.lookAt(seen, store.getState())
    }
    look()
    const stops = [
      room.subscribe('viewports', look),
      store.subscribe(({ transform }) => {
        if (!view.isOwn(transform)) room.follow(null)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      view.stop()
    }
  }, [room, followed, store, setViewport])
}
