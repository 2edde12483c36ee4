import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useIsPhone } from '@/components/ui/use-is-phone'
import type { Records } from '@/core/journey/records'
import type { CanvasView } from '../canvas/canvas-view'
import type { Viewport } from '../canvas/first-viewport'
import type { MapPicture } from '../canvas/painted-map'
import { Inspector } from '../inspector/inspector'
import { useSession } from '../session/session-context'
import { CompareLayer } from './compare-layer'
import { ComparisonList } from './comparison-list'
import { marksOf } from './mark'
import type { ShownVersion } from './shown-version'
import { useRestore } from './use-restore'
import { comparisonDocument, versionDocument } from './version-document'
import { VersionMap } from './version-map'
import { VersionSurround } from './version-surround'

/** Height of the banner above the map, in pixels; on a phone its buttons have a line of their own. */
const bannerHeight = { desk: 44, phone: 74 }

export type ArrivedVersionProps = {
  journeyId: string
  shown: ShownVersion
  picture: MapPicture
  canEdit: boolean
  /** Where the live map looks, so that the old one opens at the same place. */
  liveViewport: () => Viewport | null
  onCompare: (comparing: boolean) => void
  onBack: () => void
  /** The version's records. */
  then: Records
  /** The history is open at the end side, and stays. */
  beside: boolean
}

/** A version whose records are here: its map, alone or with what has changed since marked on it. */
export function ArrivedVersion(props: ArrivedVersionProps) {
  const { then, shown, journeyId, liveViewport, onBack, picture } = props
  const client = useSession()
  const phone = useIsPhone()
  const [viewport, setViewport] = useState(() =>
    under(liveViewport(), bannerHeight[phone ? 'phone' : 'desk']),
  )
  const view = useRef<CanvasView>(null)
  const keepView = useCallback((shownIn: CanvasView) => {
    view.current = shownIn
  }, [])
  const compareHere = (comparing: boolean) => {
    setViewport((first) => view.current?.viewport() ?? first)
    props.onCompare(comparing)
  }
  const compared = useMemo(() => comparisonDocument(then, client), [then, client])
  const version = useMemo(() => versionDocument(then), [then])
  const comparison = useSyncExternalStore(
    compared.subscribe,
    () => compared.comparison,
    () => compared.comparison,
  )
  const marks = useMemo(() => marksOf(comparison), [comparison])
  const { restore, isBusy } = useRestore(journeyId, onBack)
  const { comparing } = shown
  return (
    <VersionMap
      key={comparing ? 'comparing' : 'version'}
      document={comparing ? compared : version}
      picture={picture}
      startAt={viewport}
      onView={keepView}
      onBack={onBack}
      layer={comparing ? <CompareLayer marks={marks} /> : undefined}
    >
      {(canvas) => (
        <VersionSurround
          {...props}
          onCompare={compareHere}
          marks={comparing ? marks : null}
          isBusy={isBusy}
          onRestore={(ids) => void restore(then, ids)}
          list={comparing ? <ComparisonList comparison={comparison} then={then} /> : null}
        >
          {canvas}
          {comparing || phone ? null : <Inspector />}
        </VersionSurround>
      )}
    </VersionMap>
  )
}

/** The same place of the map, under the banner. */
function under(viewport: Viewport | null, banner: number): Viewport | null {
  return viewport && { ...viewport, y: viewport.y - banner }
}
