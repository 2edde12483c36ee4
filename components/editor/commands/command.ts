import type { LucideIcon } from 'lucide-react'
import type { Editor } from '../state/editor'
import type { Selection } from '../state/selection'
import type { Shortcut } from './shortcut'

export type CommandGroup = 'Create' | 'Edit' | 'View' | 'Picture' | 'Journey'

/** Something one can do, by whatever way: a key, a menu, the toolbar or the command palette. */
export type Command = {
  readonly id: string
  readonly title: string
  readonly group: CommandGroup
  readonly icon?: LucideIcon
  /** The first is the one that is shown. */
  readonly keys?: readonly Shortcut[]
  /** Changes the journey: not offered to those who may only read. */
  readonly edits?: boolean
  /** The selections whose menu offers it. */
  readonly menu?: readonly Selection['kind'][]
  readonly danger?: boolean
  /** Absent: always. */
  available?(editor: Editor): boolean
  run(editor: Editor): void
}

export function canRun(command: Command, editor: Editor): boolean {
  if (command.edits && !editor.canEdit) return false
  return command.available?.(editor) ?? true
}
