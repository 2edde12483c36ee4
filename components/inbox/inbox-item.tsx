import { Check } from 'lucide-react'
import { languageOf } from '@/components/feedback/script'
import { ValueMark } from '@/components/feedback/verbatims/value-mark'
import { dayText, momentText } from '@/components/heat/number-text'
import { cn } from '@/components/ui/cn'
import type { InboxItem } from '@/core/feedback/inbox'

/** Cells shown of a response; the others are in its tooltip. */
const shownCells = 4

/** One response that belongs nowhere yet: what was said, and what else is known of it. */
export function InboxRow({
  id,
  item,
  active,
  marked,
  onPress,
}: {
  id: string
  item: InboxItem
  active: boolean
  marked: boolean
  /** `range`: with Shift, from the active one to here. */
  onPress: (range: boolean) => void
}) {
  return (
    // The keys are the list's, which holds the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={marked}
      tabIndex={-1}
      onClick={(event) => onPress(event.shiftKey)}
      className={cn(
        'flex cursor-default scroll-mt-36 scroll-mb-16 gap-3 rounded-sm border border-transparent px-2 py-2.5',
        marked && 'bg-primary-soft',
        active && 'group-focus-visible/list:border-ring',
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-muted-foreground',
          marked && 'border-primary bg-primary text-primary-foreground',
        )}
      >
        {marked ? <Check className="size-3" strokeWidth={3} /> : null}
      </span>
      <div className="min-w-0 flex-1 space-y-1">
        {item.text === null ? (
          <p className="text-muted-foreground">A rating without words.</p>
        ) : (
          <p
            dir="auto"
            lang={languageOf(item.text)}
            className="line-clamp-3 whitespace-pre-wrap break-words"
          >
            {item.text}
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
          <ValueMark verbatim={item} />
          {item.channel ? <bdi className="text-muted-foreground">{item.channel}</bdi> : null}
          {item.source ? <bdi className="text-muted-foreground">{item.source}</bdi> : null}
          <time
            dateTime={item.at}
            title={momentText(item.at)}
            className="text-muted-foreground tabular-nums"
          >
            {dayText(item.at)}
          </time>
        </p>
        <Cells fields={item.fields} />
      </div>
    </div>
  )
}

function Cells({ fields }: Pick<InboxItem, 'fields'>) {
  const cells = Object.entries(fields ?? {}).filter(([, cell]) => cell.trim() !== '')
  if (cells.length === 0) return null
  const all = cells.map(([name, cell]) => `${name}: ${cell}`).join('\n')
  return (
    <dl className="flex flex-wrap gap-1 text-sm" title={all}>
      {cells.slice(0, shownCells).map(([name, cell]) => (
        <div key={name} className="flex max-w-60 gap-1 rounded-sm bg-muted px-1.5">
          <dt className="shrink-0 text-muted-foreground">
            <bdi>{name}</bdi>
          </dt>
          <dd dir="auto" className="truncate">
            {cell}
          </dd>
        </div>
      ))}
      {cells.length > shownCells ? (
        <div className="px-1 text-muted-foreground">{`+${cells.length - shownCells}`}</div>
      ) : null}
    </dl>
  )
}
