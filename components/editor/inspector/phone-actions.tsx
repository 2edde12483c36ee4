import { PanelBottom, Pencil, Spline, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { editorCommands } from '../commands/all-commands'
import { canRun } from '../commands/command'
import { useEditor, useUi } from '../state/editor-context'

const offered = [
  { id: 'details', name: 'Details', icon: PanelBottom },
  { id: 'rename', name: 'Edit the text', icon: Pencil },
  { id: 'connection', name: 'Connect', icon: Spline },
  { id: 'remove', name: 'Remove', icon: Trash2 },
] as const

/** On a phone: what can be done with what was tapped, within reach of the thumb. */
export function PhoneActions() {
  const editor = useEditor()
  const phone = useIsPhone()
  const kind = useUi(({ selection }) => selection.kind)
  const busy = useUi((state) => state.text !== null || state.drag !== null || state.sheetOpen)
  const tool = useUi((state) => state.tool.kind)
  if (!phone || busy || tool !== 'select' || kind === 'none' || kind === 'cell') return null
  return (
    <div
      role="toolbar"
      aria-label="What was tapped"
      className="-translate-x-1/2 absolute bottom-18 left-1/2 z-10 flex animate-rise items-center gap-0.5 rounded-lg bg-popover p-1 shadow-float"
    >
      {offered.map(({ id, name, icon: Icon }) => {
        const command = editorCommands.find((each) => each.id === id)
        if (!command?.menu?.includes(kind) || !canRun(command, editor)) return null
        return (
          <Button
            key={id}
            variant="ghost"
            aria-label={name}
            className="h-11 px-3"
            onClick={() => command.run(editor)}
          >
            <Icon />
            {id === 'details' ? name : null}
          </Button>
        )
      })}
    </div>
  )
}
