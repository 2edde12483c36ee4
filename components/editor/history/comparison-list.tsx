import { Check } from 'lucide-react'
import type { MouseEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import type { Comparison } from '@/core/history/compare'
import type { FieldChange } from '@/core/history/fields'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import { recordNames } from '../inspector/record-fields'
import type { Editor } from '../state/editor'
import { useEditor, useUi } from '../state/editor-context'
import { changeSelectedNodes, isSelected, selectNodes } from '../state/selection'
import { fieldNames, hasValue, valueText } from './field-words'
import { type Mark, markLooks } from './mark'
import { recordName } from './record-name'

type Item = { mark: Mark; record: JourneyRecord; fields: readonly FieldChange[] }

/** Everything that lies between a version and now. Choosing a line goes to it on the map. */
export function ComparisonList({ comparison, then }: { comparison: Comparison; then: Records }) {
  const items = itemsOf(comparison)
  if (items.length === 0) {
    return (
      <EmptyState icon={<Check />} title="Nothing has changed since">
        The map is as it was in this version.
      </EmptyState>
    )
  }
  return (['added', 'changed', 'removed'] as const).map((mark) => {
    const ofMark = items.filter((item) => item.mark === mark)
    if (ofMark.length === 0) return null
    return (
      <section
        key={mark}
        aria-label={markLooks[mark].name}
        className="px-1.5"
        style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 300px' }}
      >
        <h3 className="flex justify-between px-2 pt-3 pb-1 font-semibold text-muted-foreground text-xs">
          {markLooks[mark].name}
          <span className="tabular-nums">{ofMark.length}</span>
        </h3>
        <ul>
          {ofMark.map((item) => (
            <Line key={item.record.id} item={item} then={then} />
          ))}
        </ul>
      </section>
    )
  })
}

function itemsOf({ added, changed, removed }: Comparison): Item[] {
  return [
    ...added.map((record): Item => ({ mark: 'added', record, fields: [] })),
    ...changed.map(({ after, fields }): Item => ({ mark: 'changed', record: after, fields })),
    ...removed.map((record): Item => ({ mark: 'removed', record, fields: [] })),
  ]
}

function Line({ item: { mark, record, fields }, then }: { item: Item; then: Records }) {
  const editor = useEditor()
  const selected = useUi(({ selection }) => isSelected(selection, record.id))
  const now = editor.document.records
  const { icon: Icon, name, badge } = markLooks[mark]
  return (
    <li>
      <button
        type="button"
        aria-pressed={selected}
        onClick={(event) => goTo(editor, record, event)}
        className={cn(
          'focus-ring flex w-full gap-2.5 rounded-md px-2 py-1.5 text-start hover:bg-accent',
          selected && 'bg-primary-soft hover:bg-primary-soft',
        )}
      >
        <span
          className={cn(
            'mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-sm',
            badge,
          )}
        >
          <Icon className="size-3" strokeWidth={3} aria-label={name} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2">
            <bdi className="wrap-anywhere font-medium">{recordName(record, now)}</bdi>{' '}
            <span className="text-muted-foreground text-xs">{recordNames[record.type]}</span>
          </span>
          {fields.map((field) => (
            <FieldLine key={field.field} change={field} then={then} now={now} />
          ))}
        </span>
      </button>
    </li>
  )
}

function FieldLine({
  change: { field, before, after },
  then,
  now,
}: {
  change: FieldChange
  then: Records
  now: Records
}) {
  const was = valueText(field, before, then)
  const is = valueText(field, after, now)
  return (
    <span className="mt-0.5 line-clamp-3 text-muted-foreground text-sm">
      {fieldNames[field]}
      {hasValue(field) ? (
        <>
          {': '}
          <bdi className="wrap-anywhere line-through decoration-1">{was || 'none'}</bdi>{' '}
          <span role="img" aria-label="became" className="inline-block rtl:-scale-x-100">
            →
          </span>{' '}
          <bdi className="wrap-anywhere text-foreground">{is || 'none'}</bdi>
        </>
      ) : null}
    </span>
  )
}

/** Chooses a record on the map and shows it; with Ctrl, Cmd or Shift beside those chosen already. */
function goTo(editor: Editor, record: JourneyRecord, event: MouseEvent): void {
  const more = event.ctrlKey || event.metaKey || event.shiftKey
  const { layout, routes } = editor.arrangement()
  editor.ui.set(({ selection }) => {
    if (!isNode(record)) return { selection: { kind: record.type, id: record.id } }
    if (!more) return { selection: selectNodes([record.id]) }
    const selected = !isSelected(selection, record.id)
    return { selection: changeSelectedNodes(selection, [{ id: record.id, selected }]) }
  })
  const band = [...layout.stages, ...layout.lanes].find(({ id }) => id === record.id)
  const label = routes.get(record.id)?.labelAt
  const rect =
    layout.nodes.get(record.id) ?? band ?? (label ? { ...label, width: 1, height: 1 } : undefined)
  if (rect) editor.view.reveal(rect)
}
