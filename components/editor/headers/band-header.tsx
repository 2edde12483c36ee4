import { type CSSProperties, memo } from 'react'
import { cn } from '@/components/ui/cn'
import { limits } from '@/core/journey/records'
import type { BandType } from '../actions/structure'
import { startRename } from '../actions/typing'
import { InlineText } from '../cards/inline-text'
import { BandPin } from '../comments/band-pin'
import { useHeatOf } from '../heat/canvas-heat'
import { HeatChip } from '../heat/heat-chip'
import { useArrangement, useEditor, useUi } from '../state/editor-context'
import { phaseNames } from '../words'
import { BandMark } from './band-mark'
import { ResizeBorder } from './resize-border'
import { useBandDrag } from './use-band-drag'

/** The header of a stage or lane: chosen by a click, renamed by a double click, moved by dragging. */
export const BandHeader = memo(function BandHeader({
  type,
  id,
  start,
  size,
}: {
  type: BandType
  id: string
  start: number
  size: number
}) {
  const editor = useEditor()
  const record = useArrangement(({ records }) => records.get(id))
  const selected = useUi(({ selection }) => selection.kind === type && selection.id === id)
  const typing = useUi(({ text }) => (text?.id === id ? text.text : null))
  const dragged = useUi(({ bandDrag }) => bandDrag?.id === id)
  const drag = useBandDrag(type, id)
  const heat = useHeatOf(type, id)
  if (record?.type !== type) return null
  const select = () => editor.ui.set({ selection: { kind: type, id } })
  const title = record.title.trim() || (type === 'stage' ? 'Untitled stage' : 'Untitled lane')
  const tint = record.type === 'lane' ? `var(--lane-${record.kind}-edge)` : undefined
  return (
    <div
      className="band"
      data-editor-canvas
      data-selected={selected || undefined}
      data-dragged={dragged || undefined}
      style={{ '--at': `${start}px`, '--size': `${size}px`, '--lane-tint': tint } as CSSProperties}
    >
      {typing !== null ? (
        <div className="flex h-full items-center px-2.5">
          <InlineText
            id={id}
            value={typing}
            label={type === 'stage' ? 'Name of the stage' : 'Name of the lane'}
            maxLength={limits.title}
            className={nameClass}
          />
        </div>
      ) : (
        <div className={cn('band-label @container', type === 'lane' && 'in-column')}>
          <button
            type="button"
            data-id={id}
            aria-pressed={selected}
            aria-label={`${type === 'stage' ? 'Stage' : 'Lane'}: ${title}`}
            // The button's shade covers the whole header, so that all of it can be pressed.
            className="flex min-h-0 w-full min-w-0 cursor-grab! flex-col justify-center px-2.5 text-start before:absolute before:inset-0 focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-ring focus-visible:before:-outline-offset-2 max-sm:px-1"
            onClick={select}
            onFocus={select}
            onContextMenu={select}
            onDoubleClick={() => startRename(editor, id)}
            {...drag}
          >
            <span
              dir="auto"
              className={cn(nameClass, type === 'lane' ? 'line-clamp-3' : 'truncate')}
            >
              {title}
            </span>
            {record.type === 'stage' && record.phase ? (
              <span className="truncate text-(--map-muted-text) text-xs">
                {phaseNames[record.phase]}
              </span>
            ) : null}
          </button>
          {heat ? (
            <HeatChip
              compact
              heat={heat}
              className={cn(
                'relative',
                type === 'lane'
                  ? 'ms-2.5 mt-1 self-start max-sm:ms-1.5'
                  : 'me-2.5 @max-[8.5rem]:hidden',
              )}
            />
          ) : null}
        </div>
      )}
      <BandMark id={id} />
      <BandPin recordId={id} />
      {editor.canEdit ? <ResizeBorder type={type} id={id} size={size} title={title} /> : null}
    </div>
  )
})

const nameClass =
  'w-full wrap-anywhere hyphens-auto font-semibold text-sm leading-tight max-sm:text-[11px]'
