import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { EditResult } from '@/core/sync/client'
import { describeReason } from '@/core/sync/reason'
import type { Refusal } from '@/core/sync/unsent-store'
import { useSession } from '../session/session-context'
import { RefusalItem } from './refusal-item'

/** More than this are told as one, and listed on demand. */
const mostOpen = 3

/** Edits that were refused: why, by whom, what was written, and a way to bring them back. */
export function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  const client = useSession()
  const [isOpen, setIsOpen] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (refusals.length === 0) return null
  const many = refusals.length > mostOpen
  const restorable = refusals.filter(({ id }) => client.canRestore(id)).map(({ id }) => id)
  const restore = (...ids: string[]) => setTrouble(troubleOf(client.restore(...ids)))
  const dismiss = (...ids: string[]) => {
    setTrouble(null)
    client.dismiss(...ids)
  }
  return (
    <section
      aria-label="Refused edits"
      className="absolute start-3 bottom-20 z-20 flex max-h-[60vh] w-96 max-w-[calc(100vw-1.5rem)] animate-rise flex-col gap-1 overflow-y-auto rounded-md bg-popover p-2 shadow-float"
    >
      {many ? (
        <div className="flex flex-col gap-2 p-1.5">
          <p role="alert" className="flex items-start gap-2">
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warning" />
            <span>{groupText(refusals)}</span>
          </p>
          <div className="flex flex-wrap gap-1">
            {restorable.length > 0 ? (
              <Button size="sm" variant="secondary" onClick={() => restore(...restorable)}>
                Restore all
              </Button>
            ) : null}
            <Button size="sm" variant="ghost" onClick={() => dismiss(...refusals.map(idOf))}>
              Dismiss all
            </Button>
            <Button
              size="sm"
              variant="ghost"
              aria-expanded={isOpen}
              className="ms-auto"
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? <ChevronUp /> : <ChevronDown />}
              {isOpen ? 'Hide' : 'Show each'}
            </Button>
          </div>
        </div>
      ) : null}
      {trouble ? (
        <p role="alert" className="p-1.5 text-warning">
          {trouble}
        </p>
      ) : null}
      {many && !isOpen ? null : (
        <ul className="divide-y">
          {refusals.map((refusal) => (
            <RefusalItem
              key={refusal.id}
              refusal={refusal}
              isAlert={!many}
              onRestore={restorable.includes(refusal.id) ? () => restore(refusal.id) : undefined}
              onDismiss={() => dismiss(refusal.id)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

const idOf = (refusal: Refusal) => refusal.id

/** Who and how many, when it is one person. */
function groupText(refusals: readonly Refusal[]): string {
  const names = new Set(
    refusals.flatMap(({ reasons }) =>
      reasons.map((reason) => (reason.code === 'removed' ? reason.by : null)),
    ),
  )
  const [name] = names
  return names.size === 1 && name
    ? `${name} removed what ${refusals.length} of your edits belong to.`
    : `${refusals.length} of your edits were refused.`
}

function troubleOf(result: EditResult): string | null {
  if (result.ok) return null
  const [reason] = result.reasons
  return reason ? describeReason(reason) : 'It could not be brought back.'
}
