'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { GridField } from './grid-field'
import type { GridModel, GridSlot } from './grid-model'
import { type GridPosition, moveInGrid } from './grid-moves'

/**
 * Heat by stage and by lane or channel. One field is in the tab order; arrows
 * walk, Enter opens the field's verbatims.
 */
export function HeatGrid({
  model,
  label,
  period,
  onOpen,
}: {
  model: GridModel
  label: string
  /** Of the responses that count, in words. */
  period: string
  onOpen: (slot: GridSlot) => void
}) {
  const [at, setAt] = useState<GridPosition>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const size = { rows: model.rows.length, columns: model.columns.length }
  // The grid may have shrunk under the place that was last visited.
  const current = {
    row: Math.min(at.row, size.rows - 1),
    column: Math.min(at.column, size.columns - 1),
  }

  function onKeyDown(event: KeyboardEvent) {
    const rightToLeft =
      table.current !== null && getComputedStyle(table.current).direction === 'rtl'
    const next = moveInGrid(current, size, { key: event.key, ctrlKey: event.ctrlKey, rightToLeft })
    if (!next) return
    event.preventDefault()
    setAt(next)
    fieldAt(table.current, next)?.focus()
  }

  return (
    <div className="w-fit max-w-full overflow-x-auto rounded-md border bg-card">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML lets a table be a grid; it keeps its rows and headers
        role="grid"
        aria-label={label}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        onKeyDown={onKeyDown}
        className="border-separate border-spacing-0"
      >
        <thead>
          <tr>
            <th scope="col" className={`${stickyStart} border-b p-2`}>
              <span className="sr-only">Stage</span>
            </th>
            {model.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className="w-48 border-b px-2 py-2 text-start align-bottom font-medium text-muted-foreground text-sm"
              >
                <span dir="auto" className="line-clamp-2">
                  {column.title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th
                scope="row"
                className={`${stickyStart} max-w-44 border-e px-3 text-start font-medium text-base`}
              >
                <span dir="auto" className="line-clamp-2">
                  {row.title}
                </span>
              </th>
              {row.slots.map((slot, column) => (
                <GridField
                  key={slot.key}
                  slot={slot}
                  period={period}
                  position={`${rowIndex}:${column}`}
                  isCurrent={current.row === rowIndex && current.column === column}
                  onReach={() => setAt({ row: rowIndex, column })}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const stickyStart = 'sticky start-0 z-10 bg-card min-w-28'

function fieldAt(table: HTMLTableElement | null, at: GridPosition): HTMLElement | null {
  return table?.querySelector(`[data-position="${at.row}:${at.column}"]`) ?? null
}
