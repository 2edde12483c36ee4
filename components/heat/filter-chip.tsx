import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** A filter that is set, and the way to remove it. */
export function FilterChip({
  name,
  words,
  onRemove,
}: {
  /** What is filtered by. Empty: the words say it. */
  name: string
  words: string
  onRemove: () => void
}) {
  return (
    <span className="inline-flex h-8 pointer-coarse:h-10 max-w-72 shrink-0 items-center gap-1.5 rounded-sm border border-primary/50 bg-primary-soft ps-2.5 pe-1">
      {name === '' ? null : (
        <bdi className="max-w-40 shrink-0 truncate text-muted-foreground">{name}</bdi>
      )}
      <bdi className="truncate font-medium">{words}</bdi>
      <Button
        variant="ghost"
        size="icon-sm"
        className="size-6"
        aria-label={`Remove the filter ${name || 'Period'}: ${words}`}
        onClick={(event) => {
          // The chip goes away, and the focus would with it.
          event.currentTarget.closest('[role=group]')?.querySelector('button')?.focus()
          onRemove()
        }}
      >
        <X />
      </Button>
    </span>
  )
}
