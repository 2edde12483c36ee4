'use client'

import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Input } from '@/components/ui/input'
import { Segmented } from '@/components/ui/segmented'
import type { JourneyOrder } from './arrange-journeys'

const orderWords: Record<JourneyOrder, string> = {
  edited: 'Last edited',
  title: 'Title',
  responses: 'Most responses',
  heat: 'Hottest first',
}

export type JourneyView = { search: string; order: JourneyOrder; shown: 'active' | 'archived' }

/** Search, order, and whether the archived ones are shown. */
export function JourneysToolbar({
  view,
  searchRef,
  onChange,
}: {
  view: JourneyView
  searchRef: RefObject<HTMLInputElement | null>
  onChange: (change: Partial<JourneyView>) => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pt-4 sm:px-6">
      <div className="relative w-full sm:w-64">
        <Search
          className="pointer-events-none absolute start-2.5 top-2 size-4 text-muted-foreground"
          aria-hidden="true"
        />
        <Input
          ref={searchRef}
          type="search"
          aria-label="Search journeys"
          aria-keyshortcuts="/"
          placeholder="Search journeys"
          className="ps-8"
          value={view.search}
          onChange={(event) => onChange({ search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange({ search: '' })
          }}
        />
      </div>
      <Segmented
        label="Which journeys"
        value={view.shown}
        options={[
          { value: 'active', label: 'Active' },
          { value: 'archived', label: 'Archived' },
        ]}
        onChange={(shown) => onChange({ shown })}
      />
      <ChoiceSelect
        aria-label="Order"
        className="w-40 sm:ms-auto"
        value={view.order}
        names={orderWords}
        onChange={(order) => onChange({ order })}
      />
    </div>
  )
}
