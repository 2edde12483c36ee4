import { Command as Palette } from 'cmdk'
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { type Command, type CommandGroup, canRun } from '../commands/command'
import { isMac, keyLabels } from '../commands/shortcut'
import { useEditor, useUi } from '../state/editor-context'
import { noOverlay } from '../state/ui-state'

export const commandGroups: readonly CommandGroup[] = [
  'Create',
  'Edit',
  'View',
  'Picture',
  'Journey',
]

/** Every command by its name, with its keys. */
export function CommandPalette({ commands }: { commands: readonly Command[] }) {
  const editor = useEditor()
  const open = useUi(({ overlay }) => overlay.kind === 'commands')
  const close = () => editor.ui.set({ overlay: noOverlay })
  const run = (command: Command) => {
    close()
    // The dialog gives the focus back first; a command may want it.
    setTimeout(() => command.run(editor))
  }
  return (
    <Dialog open={open} onOpenChange={(next) => next || close()}>
      <DialogContent
        aria-describedby={undefined}
        className="gap-0 overflow-hidden p-0 sm:mt-[12vh] sm:p-0 [&>button]:top-2 sm:[&>button]:top-2"
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          editor.view.focus()
        }}
      >
        <DialogTitle className="sr-only">Find a command</DialogTitle>
        <Palette label="Commands" loop>
          <Palette.Input
            placeholder="What do you want to do?"
            className="h-12 w-full border-b bg-transparent px-4 pe-12 text-base outline-none placeholder:text-muted-foreground"
          />
          <Palette.List className="max-h-[min(60vh,420px)] overflow-y-auto p-2">
            <Palette.Empty className="p-6 text-center text-muted-foreground">
              No command has this name.
            </Palette.Empty>
            {commandGroups.map((group) => (
              <Palette.Group
                key={group}
                heading={group}
                className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs"
              >
                {commands
                  .filter((command) => command.group === group && canRun(command, editor))
                  .map((command) => (
                    <Item key={command.id} command={command} onRun={run} />
                  ))}
              </Palette.Group>
            ))}
          </Palette.List>
        </Palette>
      </DialogContent>
    </Dialog>
  )
}

function Item({ command, onRun }: { command: Command; onRun: (command: Command) => void }) {
  const Icon = command.icon
  const shortcut = command.keys?.[0]
  return (
    <Palette.Item
      value={command.title}
      onSelect={() => onRun(command)}
      className="flex h-9 items-center gap-2.5 rounded-sm px-2 text-base data-[selected=true]:bg-accent [&_svg]:size-4 [&_svg]:text-muted-foreground"
    >
      {Icon ? <Icon /> : <span className="size-4" />}
      <span className="flex-1">{command.title}</span>
      {shortcut ? <Keys shortcut={shortcut} /> : null}
    </Palette.Item>
  )
}

export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <span className="flex gap-0.5">
      {keyLabels(shortcut, isMac(navigator.platform)).map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  )
}
