import { ViewportPortal } from '@xyflow/react'
import { cn } from '@/components/ui/cn'
import { cardMetrics } from '@/core/journey/card-size'
import { cellKey, gridMetrics } from '@/core/journey/layout'
import type { CellId } from '@/core/journey/places'
import type { Arrangement } from '../state/arrangement'
import { useArrangement, useEditor, useUi } from '../state/editor-context'
import type { UiState } from '../state/ui-state'

/** The cell that would receive what is dragged, the chosen cell, and the hint in an empty one. */
export function CellMarks() {
  const target = useUi((state) => state.drag?.over ?? state.palette?.over ?? null)
  const chosen = useUi(({ selection }) => (selection.kind === 'cell' ? selection.cell : null))
  const pointed = useUi(hintCell)
  const first = useFirstCell()
  const idle = useUi(({ text, drag, palette }) => !text && !drag && !palette)
  const hint = pointed ?? (idle ? first : null)
  return (
    <ViewportPortal>
      <div className="-z-10 pointer-events-none absolute start-0 top-0">
        {target ? (
          <CellBox cell={target} className="bg-primary/10 outline-2 outline-primary" />
        ) : null}
        {chosen && !target ? (
          <CellBox cell={chosen} className="outline-2 outline-primary/60" />
        ) : null}
        {hint && !target ? <GhostCard cell={hint} /> : null}
      </div>
    </ViewportPortal>
  )
}

/** Where a map without any card begins: the hint lies there until something is pointed at. */
function useFirstCell(): CellId | null {
  const stageId = useArrangement(({ records, layout }) => {
    const untouched = layout.nodes.size === 0 && records.size > 0
    return untouched ? (layout.stages[0]?.id ?? null) : null
  })
  const laneId = useArrangement(({ records, layout }) => {
    const isMain = ({ id }: { id: string }) => {
      const lane = records.get(id)
      return lane?.type === 'lane' && lane.kind === 'touchpoints'
    }
    return (layout.lanes.find(isMain) ?? layout.lanes[0])?.id ?? null
  })
  return stageId && laneId ? { stageId, laneId } : null
}

function hintCell(state: UiState): CellId | null {
  if (state.text || state.drag || state.palette) return null
  return state.selection.kind === 'cell' ? state.selection.cell : state.hover
}

function CellBox({ cell, className }: { cell: CellId; className: string }) {
  const rect = useArrangement(({ layout }) => layout.cells.get(cellKey(cell.stageId, cell.laneId)))
  if (!rect) return null
  const { x, y, width, height } = rect
  return (
    <div
      data-testid="cell-target"
      className={cn('-outline-offset-2 absolute rounded-md', className)}
      style={{ left: x, top: y, width, height }}
    />
  )
}

/** In an empty cell: where a card would lie, and how it gets there. */
function GhostCard({ cell }: { cell: CellId }) {
  const { canEdit } = useEditor()
  const rect = useArrangement(({ layout }) => layout.cells.get(cellKey(cell.stageId, cell.laneId)))
  const empty = useArrangement((arrangement) => isEmpty(arrangement, cell))
  const isTouchpoints = useArrangement(({ records }) => {
    const lane = records.get(cell.laneId)
    return lane?.type === 'lane' && lane.kind === 'touchpoints'
  })
  if (!canEdit || !rect || !empty) return null
  return (
    <div
      className="absolute flex items-center rounded-md border border-(--map-edge) border-dashed px-3 text-(--map-muted-text) text-xs"
      style={{
        left: rect.x + gridMetrics.padding,
        top: rect.y + gridMetrics.padding,
        width: cardMetrics.width,
        height: 64,
      }}
    >
      {isTouchpoints
        ? 'Double-click to add a touchpoint, or press T'
        : 'Double-click to add a note, or press N'}
    </div>
  )
}

function isEmpty({ records }: Arrangement, cell: CellId): boolean {
  for (const record of records.values()) {
    if ('laneId' in record && record.laneId === cell.laneId && record.stageId === cell.stageId) {
      return false
    }
  }
  return true
}
