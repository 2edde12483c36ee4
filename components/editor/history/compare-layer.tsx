import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import type { Rect } from '@/core/journey/geometry'
import { roundedPath, svgPath } from '@/core/journey/path'
import type { Arrangement } from '../state/arrangement'
import { useArrangement } from '../state/editor-context'
import { type Mark, markLooks } from './mark'

/** Below this zoom words could not be read: the sign alone stays, as large as it was. */
const wordsFrom = 0.5

const whole = (arrangement: Arrangement) => arrangement

/** Over the map: a frame, a sign and a word on everything that was added, changed or removed. */
export function CompareLayer({ marks }: { marks: ReadonlyMap<string, Mark> }) {
  const arrangement = useArrangement(whole)
  const zoom = useFlowStore((state) => state.transform[2])
  return (
    <ViewportPortal>
      <div className="pointer-events-none absolute top-0 left-0 z-20">
        {[...marks].map(([id, mark]) => {
          const place = placeOf(arrangement, id)
          if (!place) return null
          return place.kind === 'route' ? (
            <RouteMark key={id} mark={mark} route={place.route} zoom={zoom} />
          ) : (
            <BoxMark key={id} mark={mark} rect={place.rect} kind={place.kind} zoom={zoom} />
          )
        })}
      </div>
    </ViewportPortal>
  )
}

type Route = Arrangement['routes'] extends ReadonlyMap<string, infer R> ? R : never
type Place = { kind: 'card' | 'band'; rect: Rect } | { kind: 'route'; route: Route }

function placeOf({ layout, routes }: Arrangement, id: string): Place | null {
  const card = layout.nodes.get(id)
  if (card) return { kind: 'card', rect: card }
  const route = routes.get(id)
  if (route) return { kind: 'route', route }
  const { stageHeight, laneWidth } = layout.headers
  const stage = layout.stages.find((band) => band.id === id)
  if (stage) {
    const { x, width } = stage
    return { kind: 'band', rect: { x, y: stageHeight, width, height: layout.height - stageHeight } }
  }
  const lane = layout.lanes.find((band) => band.id === id)
  if (!lane) return null
  const { y, height } = lane
  return { kind: 'band', rect: { x: laneWidth, y, width: layout.width - laneWidth, height } }
}

type MarkProps = { mark: Mark; zoom: number }

const BoxMark = memo(function BoxMark({
  mark,
  rect,
  kind,
  zoom,
}: MarkProps & { rect: Rect; kind: 'card' | 'band' }) {
  const { x, y, width, height } = rect
  return (
    <div
      className={cn(
        'absolute border-2',
        markLooks[mark].line,
        kind === 'card' ? 'rounded-md' : 'rounded-sm',
        mark === 'removed' && 'bg-(--map-canvas)/60',
      )}
      style={{ left: x, top: y, width, height }}
    >
      <Badge
        mark={mark}
        zoom={zoom}
        className={kind === 'card' ? '-top-2.5 -left-1' : 'top-0 left-0'}
      />
    </div>
  )
})

/** On a connection the sign alone finds room; its word is for those who hear the page. */
const RouteMark = memo(function RouteMark({ mark, route, zoom }: MarkProps & { route: Route }) {
  const { x, y } = route.labelAt
  return (
    <>
      {/* A picture without any extent would not be drawn at all. */}
      <svg width={1} height={1} className="absolute overflow-visible" aria-hidden="true">
        <path
          d={svgPath(roundedPath(route.points))}
          className={cn('fill-none', strokes[mark])}
          strokeWidth={3}
          strokeDasharray={mark === 'removed' ? '7 5' : undefined}
        />
      </svg>
      <div className="absolute" style={{ left: x - 12, top: y - 24 }}>
        <Badge mark={mark} zoom={zoom} signOnly className="top-0 left-0" />
      </div>
    </>
  )
})

const strokes: Record<Mark, string> = {
  added: 'stroke-primary',
  changed: 'stroke-warning',
  removed: 'stroke-danger',
}

/** Keeps its size on the screen when the map is small. */
function Badge({
  mark,
  zoom,
  signOnly = false,
  className,
}: MarkProps & { signOnly?: boolean; className: string }) {
  const { name, icon: Icon, badge } = markLooks[mark]
  const scale = zoom < 0.8 ? 0.8 / zoom : 1
  return (
    <span
      className={cn(
        'absolute flex h-5 origin-top-left items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-semibold text-[11px] leading-none',
        badge,
        className,
      )}
      style={{ transform: `scale(${scale})` }}
    >
      <Icon className="size-3 shrink-0" strokeWidth={3} aria-hidden />
      <span className={signOnly || zoom < wordsFrom ? 'sr-only' : ''}>{name}</span>
    </span>
  )
}
