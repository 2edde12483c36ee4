'use client'

import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { AddResponse } from '@/components/feedback/add-response'
import { VerbatimList } from '@/components/feedback/verbatims/verbatim-list'
import { Button } from '@/components/ui/button'
import type { HeatFilters } from '@/core/heat/filters'
import { heatOf } from '@/core/heat/heat'
import type { HeatMap } from '@/core/heat/views'
import { BasisLine } from './basis-line'
import { isFiltered } from './filters-url'
import { HeatSummary } from './heat-summary'
import { HowComputed } from './how-computed'
import { NoFeedback } from './place-overview'
import { TouchpointScores } from './touchpoint-scores'

/** All that is known of one touchpoint: heat, scores, how it comes about, and the customers' words. */
export function TouchpointHeatView({
  map,
  journeyId,
  touchpoint,
  filters,
  mayImport,
  mayReadVerbatims,
  mayMark,
  onImport,
  onBack,
}: {
  map: HeatMap
  journeyId: string
  touchpoint: { id: string; title: string }
  filters: HeatFilters
  mayImport: boolean
  mayReadVerbatims: boolean
  /** Star, tag and quote what customers wrote. */
  mayMark: boolean
  onImport: () => void
  onBack: () => void
}) {
  const [adding, setAdding] = useState(false)
  const known = map.touchpoints.find(({ touchpointId }) => touchpointId === touchpoint.id)
  // A touchpoint that was made a moment ago is on the map before it is in the answer.
  const heat = known ?? heatOf({ n: 0, negative: 0, painNegative: 0 }, map.p0, map.strength)
  return (
    <div className="flex flex-1 flex-col gap-4 p-4">
      <header className="flex items-start gap-1">
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="All pain points"
          onClick={onBack}
          className="-ms-1.5"
        >
          <ArrowLeft className="rtl:rotate-180" />
        </Button>
        <h2 dir="auto" className="min-w-0 flex-1 break-words font-semibold text-lg">
          {touchpoint.title || 'Untitled'}
        </h2>
      </header>
      {heat.n === 0 ? (
        <NoFeedback isFiltered={isFiltered(filters)} onImport={mayImport ? onImport : null} />
      ) : (
        <>
          <HeatSummary heat={heat} p0={map.p0} />
          {known ? <TouchpointScores journeyId={journeyId} heat={known} filters={filters} /> : null}
          <HowComputed heat={heat} basis={map} />
          <BasisLine basis={map} />
        </>
      )}
      {mayImport ? (
        <Button variant="secondary" onClick={() => setAdding(true)}>
          <Plus />
          Add a response
        </Button>
      ) : null}
      {heat.n > 0 && mayReadVerbatims ? (
        <section aria-labelledby={`verbatims-${touchpoint.id}`}>
          <h3 id={`verbatims-${touchpoint.id}`} className="font-semibold">
            In customers’ words
          </h3>
          <VerbatimList
            choice={{ journeyId, filters, touchpointIds: [touchpoint.id], negativeOnly: false }}
            titles={null}
            mayMark={mayMark}
          />
        </section>
      ) : null}
      {adding ? (
        <AddResponse open journeyId={journeyId} touchpoint={touchpoint} onOpenChange={setAdding} />
      ) : null}
    </div>
  )
}
