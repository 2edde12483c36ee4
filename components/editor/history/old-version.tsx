import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet'
import { Spinner } from '@/components/ui/spinner'
import type { Records } from '@/core/journey/records'
import type { CanvasView } from '../canvas/canvas-view'
import type { Viewport } from '../canvas/first-viewport'
import type { MapPicture } from '../canvas/painted-map'
import { Inspector } from '../inspector/inspector'
import { useSession } from '../session/session-context'
import { useUi } from '../state/editor-context'
import { selectedRecords } from '../state/selection'
import { useIsPhone } from '../use-is-phone'
import { CompareLayer } from './compare-layer'
import { ComparisonList } from './comparison-list'
import { type Mark, marksOf } from './mark'
import type { ShownVersion } from './shown-version'
import { useRestore } from './use-restore'
import { VersionBanner } from './version-banner'
import { comparisonDocument, versionDocument } from './version-document'
import { VersionMap } from './version-map'

/** Height of the banner above the map, in pixels; on a phone its buttons have a line of their own. */
const bannerHeight = { desk: 44, phone: 74 }

type Props = {
  journeyId: string
  shown: ShownVersion
  picture: MapPicture
  canEdit: boolean
  /** Where the live map looks, so that the old one opens at the same place. */
  liveViewport: () => Viewport | null
  onCompare: (comparing: boolean) => void
  onBack: () => void
}

/** An earlier version in the map's place; the live session goes on underneath. */
export function OldVersion(props: Props) {
  const { journeyId, shown, onBack, onCompare } = props
  const trpc = useTRPC()
  const phone = useIsPhone()
  const historyOpen = useUi((state) => state.historyOpen && !state.heatPanel.open)
  const beside = historyOpen && !phone && !shown.comparing
  const version = useQuery(
    trpc.history.version.queryOptions(
      { journeyId, version: shown.version },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 },
    ),
  )
  const then = useMemo(
    () => version.data && new Map(version.data.records.map((record) => [record.id, record])),
    [version.data],
  )
  if (then) return <Arrived {...props} then={then} beside={beside} />
  return (
    <Frame
      beside={beside}
      banner={
        <VersionBanner shown={shown} selected={0} isBusy onCompare={onCompare} onBack={onBack} />
      }
    >
      <div className="flex size-full items-center justify-center">
        {version.isError ? (
          <ErrorNotice
            message={failureOf(version.error).message}
            onRetry={() => void version.refetch()}
          />
        ) : (
          <Spinner label="Opening this version" />
        )}
      </div>
    </Frame>
  )
}

function Frame({
  banner,
  beside,
  children,
}: {
  banner: ReactNode
  /** The history is open at the end side, and stays. */
  beside: boolean
  children: ReactNode
}) {
  return (
    <div
      className={cn(
        'absolute inset-y-0 start-0 z-20 flex flex-col bg-(--map-canvas)',
        beside ? 'end-96' : 'end-0',
      )}
    >
      {banner}
      <div className="relative min-h-0 flex-1">{children}</div>
    </div>
  )
}

type ArrivedProps = Props & { then: Records; beside: boolean }

function Arrived(props: ArrivedProps) {
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
        <WithBanner
          {...props}
          onCompare={compareHere}
          marks={comparing ? marks : null}
          isBusy={isBusy}
          onRestore={(ids) => void restore(then, ids)}
          list={comparing ? <ComparisonList comparison={comparison} then={then} /> : null}
        >
          {canvas}
          {comparing || phone ? null : <Inspector />}
        </WithBanner>
      )}
    </VersionMap>
  )
}

/** The same place of the map, under the banner. */
function under(viewport: Viewport | null, banner: number): Viewport | null {
  return viewport && { ...viewport, y: viewport.y - banner }
}

function WithBanner({
  shown,
  beside,
  canEdit,
  marks,
  isBusy,
  list,
  onCompare,
  onRestore,
  onBack,
  children,
}: ArrivedProps & {
  /** Null while nothing is compared. */
  marks: ReadonlyMap<string, Mark> | null
  isBusy: boolean
  list: ReactNode
  onRestore: (ids: readonly string[] | null) => void
  children: ReactNode
}) {
  const phone = useIsPhone()
  const [listOpen, setListOpen] = useState(false)
  const selection = useUi((state) => state.selection)
  const ids = useMemo(() => {
    const chosen = selectedRecords(selection)
    return marks ? chosen.filter((id) => marks.has(id)) : chosen
  }, [selection, marks])
  const side = list && !phone
  return (
    <Frame
      beside={beside}
      banner={
        <VersionBanner
          shown={shown}
          selected={ids.length}
          isBusy={isBusy}
          onCompare={onCompare}
          onRestore={canEdit ? () => onRestore(ids.length > 0 ? ids : null) : undefined}
          onList={list && phone ? () => setListOpen(true) : undefined}
          onBack={onBack}
        />
      }
    >
      <div className={side ? 'absolute inset-y-0 start-0 end-96' : 'absolute inset-0'}>
        {children}
      </div>
      {side ? (
        <aside
          aria-label="What has changed since"
          className="absolute inset-y-0 end-0 flex w-96 flex-col overflow-y-auto border-s bg-background pb-6"
        >
          {list}
        </aside>
      ) : null}
      {list && phone ? (
        <Sheet open={listOpen} onOpenChange={setListOpen}>
          <SheetContent side="bottom" aria-describedby={undefined} className="h-[60dvh] pt-3">
            <SheetTitle className="px-4">What has changed since</SheetTitle>
            <div className="min-h-0 overflow-y-auto pb-6">{list}</div>
            <Button className="m-3" variant="secondary" onClick={() => setListOpen(false)}>
              Show on the map
            </Button>
          </SheetContent>
        </Sheet>
      ) : null}
    </Frame>
  )
}
