'use client'

import { useState } from 'react'
import { usePlaces } from '@/components/feedback/import/use-places'
import { count } from '@/components/heat/number-text'
import type { ViewProps } from '@/components/heat/view-props'
import { Segmented } from '@/components/ui/segmented'
import { inboxCounted } from '@/core/feedback/inbox'
import { InboxList } from './inbox-list'
import { draftFor, type Editing } from './rules/draft'
import { RuleEditor } from './rules/rule-editor'
import { RulesPart } from './rules/rules-part'
import { useInbox } from './use-inbox'

type Part = 'responses' | 'rules'

/** What belongs to no touchpoint yet, and the rules that say where such responses belong. */
export function InboxView({ journeyId }: ViewProps) {
  const [part, setPart] = useState<Part>('responses')
  const [editing, setEditing] = useState<Editing | null>(null)
  const places = usePlaces(journeyId)
  const inbox = useInbox(journeyId)
  const total = inbox.data?.pages[0]?.total
  const waiting =
    total === undefined ? '' : total >= inboxCounted ? `${count(total)}+` : count(total)
  return (
    <div className="max-w-4xl space-y-4">
      <Segmented<Part>
        label="Part of the inbox"
        value={part}
        onChange={setPart}
        options={[
          { value: 'responses', label: waiting ? `Unassigned ${waiting}` : 'Unassigned' },
          { value: 'rules', label: 'Rules' },
        ]}
      />
      {part === 'responses' ? (
        <InboxList
          journeyId={journeyId}
          inbox={inbox}
          places={places}
          onMakeRule={(items) => setEditing({ ruleId: null, draft: draftFor(items) })}
        />
      ) : (
        <RulesPart journeyId={journeyId} places={places} onEdit={setEditing} />
      )}
      {editing ? (
        <RuleEditor
          journeyId={journeyId}
          places={places}
          columns={columnsOf(inbox.data?.pages ?? [])}
          editing={editing}
          onClose={(saved) => {
            setEditing(null)
            if (saved) setPart('rules')
          }}
        />
      ) : null}
    </div>
  )
}

/** The columns that loaded responses came with. */
function columnsOf(pages: readonly { items: readonly { fields: object | null }[] }[]): string[] {
  return [
    ...new Set(
      pages.flatMap(({ items }) => items.flatMap(({ fields }) => Object.keys(fields ?? {}))),
    ),
  ]
}
