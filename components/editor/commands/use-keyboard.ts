import { useEffect } from 'react'
import { copySelected, cutSelected, pasteText } from '../actions/copying'
import type { Editor } from '../state/editor'
import { commandFor } from './all-commands'
import type { Command } from './command'
import { escape, navigate } from './navigation'
import { isMac } from './shortcut'

/** What the browser's own copy, cut and paste events do; they need no permission, unlike the clipboard. */
const clipboardCommands = new Set(['copy', 'cut', 'paste'])

/** Listens to the keyboard for as long as the editor is shown. */
export function useKeyboard(editor: Editor, commands: readonly Command[], listens = true): void {
  useEffect(() => {
    if (!listens) return
    const mac = isMac(navigator.platform)
    const press = (event: KeyboardEvent) => onKey(editor, commands, event, mac)
    const copy = (event: ClipboardEvent) => onCopy(event, () => copySelected(editor))
    const cut = (event: ClipboardEvent) => onCopy(event, () => cutSelected(editor))
    const paste = (event: ClipboardEvent) => onPaste(editor, event)
    window.addEventListener('keydown', press)
    window.addEventListener('copy', copy)
    window.addEventListener('cut', cut)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('copy', copy)
      window.removeEventListener('cut', cut)
      window.removeEventListener('paste', paste)
    }
  }, [editor, commands, listens])
}

function onKey(
  editor: Editor,
  commands: readonly Command[],
  event: KeyboardEvent,
  mac: boolean,
): void {
  if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
  if (event.key === 'Escape') return escape(editor)
  if (isOnCanvas(event) && navigate(editor, event)) return event.preventDefault()
  const command = commandFor(commands, event, editor, mac)
  if (!command || clipboardCommands.has(command.id)) return
  event.preventDefault()
  command.run(editor)
}

function onCopy(event: ClipboardEvent, take: () => string | null): void {
  if (isElsewhere(event.target) || !window.getSelection()?.isCollapsed) return
  const text = take()
  if (!text) return
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}

function onPaste(editor: Editor, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain')
  if (isElsewhere(event.target) || !text) return
  event.preventDefault()
  pasteText(editor, text)
}

/** In a field, a dialog or a menu the keys mean something else. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox]') !==
        null)
  )
}

/** Without a focus the keys move about on the canvas; Tab alone begins at the top of the page. */
function isOnCanvas({ target, key }: KeyboardEvent): boolean {
  if (target === document.body) return key !== 'Tab'
  return target instanceof Element && target.closest('[data-editor-canvas]') !== null
}
