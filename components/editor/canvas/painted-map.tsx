import { useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { makeScene } from '@/core/picture/scene'
import { themes } from '@/core/picture/theme'
import { useCanvasHeat } from '../heat/canvas-heat'
import { browserMeasure } from '../picture/browser-measure'
import { MapCanvas } from '../picture/map-canvas'
import type { PictureSource } from '../picture/picture-source'
import { useThemeName } from '../picture/use-theme-name'
import type { Arrangement } from '../state/arrangement'
import { useArrangement } from '../state/editor-context'

export type MapPicture = Pick<PictureSource, 'journey' | 'personas'>

const whole = (arrangement: Arrangement) => arrangement

/** The map painted on one canvas: for views in which cards are too many and too small to be elements. */
export function PaintedMap({ picture }: { picture: MapPicture }) {
  const { records, layout, routes } = useArrangement(whole)
  const heat = useCanvasHeat(({ shown }) => shown)
  const theme = useThemeName()
  const measure = useMemo(browserMeasure, [])
  const scene = useMemo(
    () =>
      makeScene({
        ...picture,
        heat,
        records,
        options: { theme: themes[theme], measure, frame: 'map', layout, routes },
      }),
    [picture, heat, records, layout, routes, theme, measure],
  )
  const [x, y, zoom] = useStore((state) => state.transform)
  const viewport = useMemo(() => ({ x, y, zoom }), [x, y, zoom])
  return (
    <MapCanvas
      scene={scene}
      viewport={viewport}
      className="pointer-events-none absolute inset-0 size-full"
    />
  )
}
