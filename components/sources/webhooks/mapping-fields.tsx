import { ColumnsTable } from '@/components/feedback/import/columns-table'
import type { Draft } from '@/components/feedback/import/draft'
import { LayoutChoice } from '@/components/feedback/import/layout-choice'
import { NameDecisions } from '@/components/feedback/import/name-decisions'
import type { Places } from '@/components/feedback/import/places'
import { ReadingSettings } from '@/components/feedback/import/reading-settings'
import type { UnknownTouchpoint } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import type { MessageMapping } from './message-mapping'

/** What each field of a message is for, by the same table as the columns of a file. */
export function MappingFields({
  message: { columns, draft },
  places,
  unknown,
  onLayout,
  onDraft,
}: {
  message: MessageMapping
  places: Places
  /** Names in the sample that are on no card. */
  unknown: readonly UnknownTouchpoint[]
  onLayout: (layout: Draft['layout']) => void
  onDraft: (draft: Draft) => void
}) {
  const names = namesToDecide(draft, unknown)
  return (
    <>
      <LayoutChoice
        label="Answers in it"
        layout={draft.layout}
        words={layouts}
        onLayout={onLayout}
      />
      <ColumnsTable
        label="Fields of the message"
        columns={columns}
        draft={draft}
        places={places}
        onDraft={onDraft}
      />
      {names.length > 0 ? (
        <div className="space-y-2">
          <h3 className="font-medium text-sm">Names that are on no card</h3>
          <NameDecisions draft={draft} names={names} places={places} onDraft={onDraft} />
        </div>
      ) : null}
      <ReadingSettings columns={columns} draft={draft} hasOwnSource={false} onDraft={onDraft} />
    </>
  )
}

const layouts = {
  long: {
    name: 'One answer',
    meaning: 'One field is the answer; another one may name the touchpoint.',
  },
  wide: {
    name: 'One a touchpoint',
    meaning: 'Each field with an answer is about a touchpoint that you choose.',
  },
}

/** The names of the sample that nobody has decided about, and all those that somebody has. */
function namesToDecide(
  { layout, decisions }: Draft,
  unknown: readonly UnknownTouchpoint[],
): UnknownTouchpoint[] {
  if (layout !== 'long') return []
  const decided = new Set(decisions.map(({ name }) => titleKey(name)))
  const open = unknown.filter(({ name }) => name !== '' && !decided.has(titleKey(name)))
  return [...open, ...decisions.map(({ name }) => ({ name, rows: 0, suggestion: null }))]
}
