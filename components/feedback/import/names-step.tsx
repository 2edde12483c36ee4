'use client'

import { count } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import type { UnknownTouchpoint } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import { BeforeCheck } from './before-check'
import { withBulkDecisions, withSuggestions } from './bulk'
import { BulkTargets } from './bulk-targets'
import type { Draft } from './draft'
import type { OpenFile } from './flow'
import { NameDecisions } from './name-decisions'
import type { Places } from './places'

/** Asks what becomes of names that are not a touchpoint's title: one by one, or all at once. */
export function NamesStep({
  file: { draft },
  unknown,
  places,
  isChecking,
  problem,
  onDraft,
  onBack,
  onNext,
}: {
  file: OpenFile
  unknown: readonly UnknownTouchpoint[]
  places: Places
  isChecking: boolean
  problem: string | null
  onDraft: (draft: Draft) => void
  onBack: () => void
  onNext: () => void
}) {
  const decisions = new Map(draft.decisions.map(({ name, target }) => [titleKey(name), target]))
  const open = unknown.filter(({ name }) => !decisions.has(titleKey(name))).length
  const suggested = unknown.some(({ suggestion }) => suggestion !== null)
  return (
    <BeforeCheck
      status={
        <span className="me-auto text-muted-foreground text-sm" aria-live="polite">
          {open === 0 ? 'All decided.' : `${count(open)} still to decide.`}
        </span>
      }
      isComplete={open === 0}
      isChecking={isChecking}
      problem={problem}
      onBack={onBack}
      onNext={onNext}
    >
      <p>
        {unknown.length === 1
          ? 'The file names a touchpoint that is not on the map.'
          : `The file names ${count(unknown.length)} touchpoints that are not on the map.`}
      </p>
      <div className="flex flex-wrap gap-2">
        <BulkTargets
          places={places}
          onChoose={(choice) => onDraft(withBulkDecisions(draft, unknown, places, choice))}
        />
        {suggested ? (
          <Button
            variant="secondary"
            size="sm"
            onClick={() => onDraft(withSuggestions(draft, unknown))}
          >
            Take all suggestions
          </Button>
        ) : null}
      </div>
      <NameDecisions draft={draft} names={unknown} places={places} onDraft={onDraft} />
    </BeforeCheck>
  )
}
