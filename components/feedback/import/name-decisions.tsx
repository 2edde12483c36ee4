'use client'

import { count } from '@/components/heat/number-text'
import type { UnknownTouchpoint } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import { type Draft, withDecision } from './draft'
import type { Places } from './places'
import { TargetSelect } from './target-select'

/** Names that are not a touchpoint's title, each with what becomes of it. */
export function NameDecisions({
  draft,
  names,
  places,
  onDraft,
}: {
  draft: Draft
  names: readonly UnknownTouchpoint[]
  places: Places
  onDraft: (draft: Draft) => void
}) {
  const decisions = new Map(draft.decisions.map(({ name, target }) => [titleKey(name), target]))
  return (
    <ul aria-label="Unknown touchpoints" className="divide-y rounded-md border bg-card">
      {names.map(({ name, rows, suggestion }) => (
        <li
          key={name}
          className="grid items-center gap-x-3 gap-y-2 p-3 sm:grid-cols-[minmax(0,1fr)_16rem]"
        >
          <div className="min-w-0">
            <bdi className="line-clamp-2 font-medium">{name || 'No name'}</bdi>
            <p className="text-muted-foreground text-sm">
              {rows === 0 ? null : rows === 1 ? 'In 1 row.' : `In ${count(rows)} rows.`}{' '}
              {suggestion ? (
                <>
                  Perhaps <bdi>“{suggestion.title}”</bdi>.
                </>
              ) : null}
            </p>
          </div>
          <TargetSelect
            aria-label={`Touchpoint for ${name || 'rows without a name'}`}
            target={decisions.get(titleKey(name)) ?? null}
            title={name}
            places={places}
            onChange={(target) => onDraft(withDecision(draft, name, target))}
          />
        </li>
      ))}
    </ul>
  )
}
