import { CornerDownRight, ListFilter, Undo2, X } from 'lucide-react'
import { responses } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Assigned } from './use-inbox'

/** What can be done with the chosen responses, by button, each with its key. */
export function InboxBar({
  chosen,
  marked,
  canAssign,
  last,
  onAssign,
  onRule,
  onClear,
  onUndo,
}: {
  /** How many are chosen. */
  chosen: number
  /** Whether they are marked, and not only the active one. */
  marked: boolean
  /** Whether the map has any touchpoint. */
  canAssign: boolean
  last: Assigned | null
  onAssign: () => void
  onRule: () => void
  onClear: () => void
  onUndo: () => void
}) {
  return (
    <div className="sticky top-14 z-10 -mx-1 space-y-1.5 border-b bg-background px-1 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" disabled={chosen === 0 || !canAssign} onClick={onAssign}>
          <CornerDownRight className="rtl:-scale-x-100" />
          Assign
          <Key>A</Key>
        </Button>
        <Button size="sm" variant="secondary" disabled={chosen === 0} onClick={onRule}>
          <ListFilter />
          Make a rule
          <Key>R</Key>
        </Button>
        {last ? (
          <Button size="sm" variant="ghost" onClick={onUndo}>
            <Undo2 className="rtl:-scale-x-100" />
            Take back
            <Key>U</Key>
          </Button>
        ) : null}
      </div>
      {/* Always one line, so that nothing below moves when something is marked. */}
      <div className="flex min-h-7 pointer-coarse:min-h-10 items-center gap-2 text-muted-foreground text-sm">
        <p role="status">{marked ? `${responses(chosen)} marked` : ''}</p>
        {marked ? (
          <Button size="sm" variant="ghost" onClick={onClear}>
            <X />
            Take the marks away
          </Button>
        ) : (
          <KeyHints />
        )}
      </div>
      {canAssign ? null : (
        <p className="text-sm">
          The map has no touchpoint yet. Draw one, and responses can be assigned to it.
        </p>
      )}
    </div>
  )
}

/** How to mark, by keys or by a finger. */
function KeyHints() {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pointer-coarse:hidden">
        <span className="flex items-center gap-1">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> go
        </span>
        <span className="flex items-center gap-1">
          <Kbd>Space</Kbd> mark
        </span>
        <span className="flex items-center gap-1">
          <Kbd>Shift</Kbd>
          <Kbd>↓</Kbd> mark a range
        </span>
        <span className="flex items-center gap-1">
          <Kbd>Esc</Kbd> take the marks away
        </span>
      </p>
      <p className="hidden pointer-coarse:block">Tap responses to mark them.</p>
    </>
  )
}

function Key({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="hidden opacity-70 sm:inline">
      {children}
    </span>
  )
}
