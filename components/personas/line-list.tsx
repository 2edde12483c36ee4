'use client'

import { GripVertical, Plus, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { languageOf } from '@/components/feedback/script'
import { Button } from '@/components/ui/button'
import { personaLimits } from '@/core/persona/persona'
import {
  insertAfter,
  type Line,
  type LineEdit,
  linesOf,
  moveLine,
  pasteLines,
  removeLine,
  textsOf,
} from './line-edits'

const makeKey = () => crypto.randomUUID()

type Props = {
  name: string
  hint: string
  addLabel: string
  value: readonly string[]
  readOnly: boolean
  onChange: (texts: string[]) => void
}

/**
 * A list of short lines. Enter makes the next one, Backspace in an empty one
 * takes it away, Alt with the arrows moves it.
 */
export function LineList({ name, hint, addLabel, value, readOnly, onChange }: Props) {
  const id = useId()
  const [lines, setLines] = useState(() => linesOf(value, makeKey))
  const [focus, setFocus] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    if (focus === null) return
    list.current?.querySelector<HTMLElement>(`[data-line="${focus}"]`)?.focus()
    setFocus(null)
  }, [focus])

  function carryOut(edit: LineEdit) {
    if (edit.lines.length > personaLimits.items) return
    setLines(edit.lines)
    setFocus(edit.focus)
    onChange(textsOf(edit.lines))
  }
  function write(key: string, text: string) {
    carryOut({ lines: lines.map((line) => (line.key === key ? { key, text } : line)), focus: null })
  }
  function add(after: string | null) {
    carryOut(insertAfter(lines, after, { key: makeKey(), text: '' }))
  }
  function onKeyDown(event: KeyboardEvent, line: Line) {
    const edit = editOfKey(event, lines, line)
    if (!edit) return
    event.preventDefault()
    carryOut(edit)
  }
  function onPaste(event: ClipboardEvent, line: Line) {
    const texts = event.clipboardData.getData('text/plain').split(/\r?\n/)
    if (texts.length < 2) return
    event.preventDefault()
    carryOut(pasteLines(lines, line.key, texts, makeKey))
  }
  return (
    <section aria-labelledby={id} className="space-y-1">
      <h2 id={id} className="font-semibold">
        {name}
      </h2>
      <p className="text-muted-foreground text-sm">{hint}</p>
      <ul ref={list} className="-ms-2 space-y-0.5 pt-1">
        {lines.map((line, at) => (
          <li
            key={line.key}
            className="group flex items-start gap-1 rounded-sm ps-1 transition-colors focus-within:bg-muted hover:bg-muted"
          >
            <GripVertical
              className="mt-[9px] size-3.5 shrink-0 text-muted-foreground/50"
              aria-hidden="true"
            />
            <textarea
              rows={1}
              data-line={line.key}
              dir="auto"
              aria-label={`${name}, line ${at + 1}`}
              lang={languageOf(line.text)}
              value={line.text}
              readOnly={readOnly}
              maxLength={personaLimits.item}
              onChange={(event) => write(line.key, event.target.value)}
              onKeyDown={(event) => onKeyDown(event, line)}
              onPaste={(event) => onPaste(event, line)}
              className="field-sizing-content min-w-0 flex-1 resize-none bg-transparent py-1.5 outline-none"
            />
            {readOnly ? null : (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Remove line ${at + 1} of ${name}`}
                onClick={() => carryOut(removeLine(lines, line.key))}
                className="text-muted-foreground opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              >
                <X />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => add(null)}
          disabled={lines.length >= personaLimits.items}
          className="-ms-2 text-muted-foreground"
        >
          <Plus />
          {addLabel}
        </Button>
      )}
    </section>
  )
}

/** The edit that a key makes in a line; null when it only writes. */
function editOfKey(event: KeyboardEvent, lines: readonly Line[], line: Line): LineEdit | null {
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Enter') {
    return insertAfter(lines, line.key, { key: makeKey(), text: '' })
  }
  if (event.key === 'Backspace' && line.text === '') return removeLine(lines, line.key)
  if (event.altKey && event.key === 'ArrowUp') return moveLine(lines, line.key, -1)
  if (event.altKey && event.key === 'ArrowDown') return moveLine(lines, line.key, 1)
  return null
}
