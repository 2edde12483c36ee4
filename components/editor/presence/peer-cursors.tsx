import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useCanvasSize } from '../picture/use-canvas-size'
import { useThemeName } from '../picture/use-theme-name'
import { useEditor } from '../state/editor-context'
import { CursorLayer } from './cursor-layer'
import { wantsStillness } from './stillness'

/** The others' cursors over the map. For the eye alone: the list of people says what each is at. */
export function PeerCursors() {
  const { room } = useEditor()
  const store = useStoreApi()
  const theme = useThemeName()
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<CursorLayer>(null)
  const size = useCanvasSize(canvas)

  useEffect(() => {
    if (!canvas.current) return
    const projection = () => store.getState().transform
    const made = new CursorLayer(canvas.current, room, projection, wantsStillness)
    layer.current = made
    let seen: unknown = null
    const stop = store.subscribe(({ transform }) => {
      if (transform !== seen) made.viewChanged()
      seen = transform
    })
    return () => {
      stop()
      made.stop()
    }
  }, [room, store])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layer and other colours need new pictures.
  useEffect(() => {
    if (!size) return
    const renew = () => layer.current?.renew(size)
    renew()
    document.fonts.addEventListener('loadingdone', renew)
    return () => document.fonts.removeEventListener('loadingdone', renew)
  }, [room, store, size, theme])

  return <canvas ref={canvas} aria-hidden className="peer-cursors" />
}
