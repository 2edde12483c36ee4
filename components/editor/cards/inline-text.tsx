import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react'
import { cn } from '@/components/ui/cn'
import { commitText, dropText, type Following, type as typeText } from '../actions/typing'
import { useFieldLock } from '../presence/use-field-lock'
import { textKeyOf } from '../state/arrangement'
import { useArrangement, useEditor, useUi } from '../state/editor-context'

/**
 * A text that is typed in its place. Enter keeps it (Shift+Enter breaks the line
 * where that is allowed), Escape ends typing: a name goes back to what it was, a
 * new card with a text stays, since nothing typed should be lost.
 */
export function InlineText({
  id,
  value,
  label,
  maxLength,
  lines = 'one',
  next = 'nothing',
  className,
  style,
}: {
  id: string
  value: string
  label: string
  maxLength: number
  lines?: 'one' | 'many'
  /** What Enter goes on to. With anything but nothing, Tab goes on to the cell beside. */
  next?: Following
  className?: string
  style?: CSSProperties
}) {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  useHold(id)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    // Enter and Escape belong to the input method while it composes; Safari tells so by 229 alone.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const following = followingOf(event, lines, next)
    if (following === null) return
    event.preventDefault()
    if (following === 'escape') escape()
    else commitText(editor, id, following)
  }
  const escape = () => {
    const draft = editor.ui.get().text?.kind === 'draft'
    if (draft && value.trim() !== '') commitText(editor, id)
    else dropText(editor)
  }
  return (
    <textarea
      ref={field}
      dir="auto"
      rows={1}
      value={value}
      maxLength={maxLength}
      aria-label={label}
      className={cn(
        'nodrag nopan nowheel nokey field-sizing-content block w-full resize-none bg-transparent text-start outline-none',
        className,
      )}
      style={style}
      onChange={(event) => typeText(editor, event.target.value)}
      onBlur={() => commitText(editor, id)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}

/** The text is one's own while it is open. When two opened it at once, one of them gives way with what they typed. */
function useHold(id: string): void {
  const editor = useEditor()
  const key = useArrangement(({ records }) => textKeyOf(records.get(id) ?? { type: 'touchpoint' }))
  const text = useUi((state) => state.text)
  const { holder, control } = useFieldLock(id, key)
  const sign = useEffectEvent(control.onInput)
  useEffect(() => {
    if (text) sign()
  }, [text])
  useEffect(() => {
    if (holder) commitText(editor, id)
  }, [editor, id, holder])
}

function followingOf(
  event: KeyboardEvent,
  lines: 'one' | 'many',
  next: Following,
): Following | 'escape' | null {
  if (event.key === 'Escape') return 'escape'
  if (event.key === 'Enter') return event.shiftKey && lines === 'many' ? null : next
  if (event.key !== 'Tab') return null
  if (next === 'nothing') return 'nothing'
  return event.shiftKey ? 'previous-cell' : 'next-cell'
}
