import { type MouseEvent, type ReactNode, useState } from 'react'
import {
  ContextMenu,
  ContextMenuContent,
  ContextMenuItem,
  ContextMenuSeparator,
  ContextMenuShortcut,
  ContextMenuTrigger,
} from '@/components/ui/context-menu'
import { cellAt } from '@/core/journey/places'
import { type Command, canRun } from '../commands/command'
import { isMac, keyLabels } from '../commands/shortcut'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'
import { nothing, type Selection, selectedNodes, selectNodes } from '../state/selection'

/** The menu of a right click or a long press: what can be done with what lies under it. */
export function CanvasMenu({
  commands,
  children,
}: {
  commands: readonly Command[]
  children: ReactNode
}) {
  const editor = useEditor()
  const [offered, setOffered] = useState<readonly Command[]>([])
  const open = (event: MouseEvent) => {
    const menuAt = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
    editor.ui.set({ selection: selectionUnder(editor, event), menuAt })
    const { kind } = editor.ui.get().selection
    const fitting = commands.filter((command) => command.menu?.includes(kind))
    setOffered(fitting.filter((command) => canRun(command, editor)))
  }
  return (
    <ContextMenu>
      <ContextMenuTrigger asChild onContextMenu={open}>
        <div className="absolute inset-0">{children}</div>
      </ContextMenuTrigger>
      <ContextMenuContent onCloseAutoFocus={(event) => event.preventDefault()} className="min-w-56">
        {offered.map((command, index) => (
          <MenuItem key={command.id} command={command} first={index === 0} />
        ))}
      </ContextMenuContent>
    </ContextMenu>
  )
}

function MenuItem({ command, first }: { command: Command; first: boolean }) {
  const editor = useEditor()
  const Icon = command.icon
  const shortcut = command.keys?.[0]
  return (
    <>
      {command.danger && !first ? <ContextMenuSeparator /> : null}
      <ContextMenuItem
        variant={command.danger ? 'danger' : 'default'}
        // A command that opens a field would lose the focus to the closing menu.
        onSelect={() => requestAnimationFrame(() => command.run(editor))}
      >
        {Icon ? <Icon /> : <span className="size-4" />}
        {command.title}
        {shortcut ? (
          <ContextMenuShortcut>
            {keyLabels(shortcut, isMac(navigator.platform)).join(' ')}
          </ContextMenuShortcut>
        ) : null}
      </ContextMenuItem>
    </>
  )
}

/** What lies under the pointer; cards that are selected together stay so. */
function selectionUnder(editor: Editor, event: MouseEvent): Selection {
  const { selection } = editor.ui.get()
  const target = event.target instanceof Element ? event.target : null
  const id = target?.closest('[data-id]')?.getAttribute('data-id')
  const record = id ? editor.document.records.get(id) : undefined
  if (record?.type === 'touchpoint' || record?.type === 'note') {
    return selectedNodes(selection).has(record.id) ? selection : selectNodes([record.id])
  }
  if (record) return { kind: record.type, id: record.id }
  const point = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
  const cell = cellAt(editor.arrangement().layout, point)
  return cell ? { kind: 'cell', cell } : nothing
}
