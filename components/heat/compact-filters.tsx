import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Sheet, SheetContent, SheetHeader, SheetTitle, SheetTrigger } from '@/components/ui/sheet'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { FilterChip } from './filter-chip'
import type { FiltersProps } from './filter-choices'
import { FilterSections } from './filter-sections'
import { count } from './number-text'
import { setFiltersOf } from './set-filters'

/** All filters behind one button, and beside it those that are set, in a row that scrolls. */
export function CompactFilters(props: FiltersProps) {
  const set = setFiltersOf(props.filters, props.choices)
  return (
    <>
      <AllFilters {...props} set={set.length} />
      <div className="flex min-w-0 flex-1 gap-2 -my-0.5 overflow-x-auto py-0.5">
        {set.map(({ key, name, words, without }) => (
          <FilterChip
            key={key}
            name={name}
            words={words}
            onRemove={() => props.onChange(without)}
          />
        ))}
      </div>
    </>
  )
}

/** The button, and what it opens: a sheet on a phone, else a panel below it. */
function AllFilters({ set, ...props }: FiltersProps & { set: number }) {
  const isPhone = useIsPhone()
  const [open, setOpen] = useState(false)
  const [section, setSection] = useState<string | null>(null)
  const openChange = (next: boolean) => {
    setOpen(next)
    setSection(null)
  }
  /** One level back: first out of the open section, then out of the filters. */
  const onEscapeKeyDown = (event: KeyboardEvent) => {
    if (section === null) return
    event.preventDefault()
    setSection(null)
  }
  const trigger = (
    <Button
      variant="secondary"
      aria-label={set === 0 ? 'Filters' : `Filters, ${count(set)} set`}
      className="shrink-0"
    >
      <SlidersHorizontal className="text-muted-foreground" />
      Filters
      {set > 0 ? (
        <span className="min-w-5 rounded-full bg-primary px-1.5 text-center text-primary-foreground text-xs leading-5 tabular-nums">
          {count(set)}
        </span>
      ) : null}
    </Button>
  )
  const sections = <FilterSections {...props} open={section} onOpen={setSection} />
  const clear = (
    <Button
      variant="secondary"
      className="flex-1"
      disabled={set === 0}
      onClick={() => props.onChange({})}
    >
      Clear filters
    </Button>
  )
  if (!isPhone) {
    return (
      <Popover open={open} onOpenChange={openChange}>
        <PopoverTrigger asChild>{trigger}</PopoverTrigger>
        <PopoverContent
          aria-label="Filters"
          className="flex w-80 flex-col overflow-hidden p-0"
          onEscapeKeyDown={onEscapeKeyDown}
        >
          <div className="min-h-0 flex-1 overflow-y-auto">{sections}</div>
          <div className="flex border-t p-3">{clear}</div>
        </PopoverContent>
      </Popover>
    )
  }
  return (
    <Sheet open={open} onOpenChange={openChange}>
      <SheetTrigger asChild>{trigger}</SheetTrigger>
      <SheetContent
        side="bottom"
        aria-describedby={undefined}
        className="h-[80dvh] overflow-hidden"
        onEscapeKeyDown={onEscapeKeyDown}
      >
        <SheetHeader>
          <SheetTitle>Filters</SheetTitle>
        </SheetHeader>
        <div className="min-h-0 flex-1 overflow-y-auto border-t">{sections}</div>
        <div className="flex gap-2 border-t p-4">
          {clear}
          <Button className="flex-1" onClick={() => openChange(false)}>
            Done
          </Button>
        </div>
      </SheetContent>
    </Sheet>
  )
}
