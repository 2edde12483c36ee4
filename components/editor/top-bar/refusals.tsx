import { Undo2, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { describeReason } from '@/core/sync/reason'
import type { Refusal } from '@/core/sync/unsent-store'
import { textOf } from '../state/arrangement'

/** Edits that the server refused: why, by whom, and a way to bring them back. */
export function Refusals({
  refusals,
  onRestore,
  onDismiss,
}: {
  refusals: readonly Refusal[]
  onRestore: (id: string) => void
  onDismiss: (id: string) => void
}) {
  if (refusals.length === 0) return null
  return (
    <section
      aria-label="Refused edits"
      className="absolute start-3 bottom-20 z-20 flex max-h-[50vh] w-96 max-w-[calc(100vw-1.5rem)] animate-rise flex-col gap-2 overflow-y-auto rounded-md bg-popover p-2 shadow-float"
    >
      {refusals.map((refusal) => (
        <div key={refusal.id} role="alert" className="flex items-start gap-2 rounded-sm p-1.5">
          <div className="min-w-0 flex-1">
            {refusal.reasons.map((reason) => (
              <p key={describeReason(reason)}>{describeReason(reason)}</p>
            ))}
            {removedText(refusal) ? (
              <p dir="auto" className="line-clamp-2 text-muted-foreground">
                {removedText(refusal)}
              </p>
            ) : null}
          </div>
          {canRestore(refusal) ? (
            <Button variant="secondary" size="sm" onClick={() => onRestore(refusal.id)}>
              <Undo2 />
              Restore
            </Button>
          ) : null}
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Dismiss"
            onClick={() => onDismiss(refusal.id)}
          >
            <X />
          </Button>
        </div>
      ))}
    </section>
  )
}

/** The text of the card or stage that was removed. */
function removedText(refusal: Refusal): string {
  const removed = refusal.reasons.find((reason) => reason.code === 'removed')
  return removed?.last ? textOf(removed.last).trim() : ''
}

/** Only what somebody removed can be brought back. */
function canRestore(refusal: Refusal): boolean {
  return refusal.reasons.some((reason) => reason.code === 'removed')
}
