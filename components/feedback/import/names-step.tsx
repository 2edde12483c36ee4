'use client'

import { count } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import type { UnknownTouchpoint } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import { withBulkDecisions, withSuggestions } from './bulk'
import { BulkTargets } from './bulk-targets'
import { type Draft, withDecision } from './draft'
import type { OpenFile } from './flow'
import { Notice } from './notice'
import type { Places } from './places'
import { StepLayout } from './step-layout'
import { TargetSelect } from './target-select'

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
    <StepLayout
      footer={
        <>
          <span className="me-auto text-muted-foreground text-sm" aria-live="polite">
            {open === 0 ? 'All decided.' : `${count(open)} still to decide.`}
          </span>
          <Button variant="ghost" onClick={onBack} disabled={isChecking}>
            Back
          </Button>
          <Button onClick={onNext} disabled={open > 0 || isChecking}>
            {isChecking ? 'Checking the rows' : 'Check the rows'}
          </Button>
        </>
      }
    >
      {problem ? (
        <Notice kind="danger" title="The rows could not be checked">
          {problem}
        </Notice>
      ) : null}
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
      <ul aria-label="Unknown touchpoints" className="divide-y rounded-md border bg-card">
        {unknown.map((one) => (
          <li
            key={one.name}
            className="grid items-center gap-x-3 gap-y-2 p-3 sm:grid-cols-[minmax(0,1fr)_16rem]"
          >
            <div className="min-w-0">
              <bdi className="line-clamp-2 font-medium">{one.name || 'No name'}</bdi>
              <p className="text-muted-foreground text-sm">
                {one.rows === 1 ? 'In 1 row.' : `In ${count(one.rows)} rows.`}{' '}
                {one.suggestion ? (
                  <>
                    Perhaps <bdi>“{one.suggestion.title}”</bdi>.
                  </>
                ) : null}
              </p>
            </div>
            <TargetSelect
              aria-label={`Touchpoint for ${one.name || 'rows without a name'}`}
              target={decisions.get(titleKey(one.name)) ?? null}
              title={one.name}
              places={places}
              onChange={(target) => onDraft(withDecision(draft, one.name, target))}
            />
          </li>
        ))}
      </ul>
    </StepLayout>
  )
}
