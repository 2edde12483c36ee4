import { Copy, Undo2, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { describeReason } from '@/core/sync/reason'
import { textsOf } from '@/core/sync/texts-of'
import type { Refusal } from '@/core/sync/unsent-store'
import { textOf } from '../state/arrangement'

/** One refused edit, with all that was written in it. */
export function RefusalItem({
  refusal,
  isAlert,
  onRestore,
  onDismiss,
}: {
  refusal: Refusal
  /** Whether it is announced; in a long list the list's head is. */
  isAlert: boolean
  /** Absent: there is nothing left to bring back. */
  onRestore?: (() => void) | undefined
  onDismiss: () => void
}) {
  const reasons = [...new Set(refusal.reasons.map(describeReason))]
  const texts = textsOf(refusal.diff).map(({ text }) => text)
  const removed = removedText(refusal)
  return (
    <li className="space-y-1.5 p-1.5">
      <div className="flex items-start gap-2">
        <div role={isAlert ? 'alert' : undefined} className="min-w-0 flex-1">
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {removed && !texts.includes(removed) ? (
            <p dir="auto" className="line-clamp-2 text-muted-foreground">
              {removed}
            </p>
          ) : null}
        </div>
        <Button variant="ghost" size="icon-sm" aria-label="Dismiss" onClick={onDismiss}>
          <X />
        </Button>
      </div>
      {texts.map((text) => (
        <p
          key={text}
          dir="auto"
          className="max-h-24 overflow-y-auto whitespace-pre-wrap break-words rounded-sm bg-muted px-2 py-1"
        >
          {text}
        </p>
      ))}
      <div className="flex gap-1">
        {onRestore ? (
          <Button variant="secondary" size="sm" onClick={onRestore}>
            <Undo2 />
            Restore
          </Button>
        ) : null}
        {texts.length > 0 ? (
          <Button variant="ghost" size="sm" onClick={() => void copy(texts.join('\n\n'))}>
            <Copy />
            Copy text
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** The text of the card or stage that was removed. */
function removedText(refusal: Refusal): string {
  const removed = refusal.reasons.find((reason) => reason.code === 'removed')
  return removed?.last ? textOf(removed.last).trim() : ''
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast('Copied')
  } catch {
    toast.error('The browser did not let the text be copied. Select it and copy it yourself.')
  }
}
