import type { Editor } from '../state/editor'
import { arrangeCommands } from './arrange-commands'
import { type Command, canRun } from './command'
import { createCommands } from './create-commands'
import { editCommands } from './edit-commands'
import { type KeyPress, matches } from './shortcut'
import { viewCommands } from './view-commands'

/** The editor's own commands; a page adds its own behind them. */
export const editorCommands: readonly Command[] = [
  ...createCommands,
  ...editCommands,
  ...arrangeCommands,
  ...viewCommands,
]

/** The command of a key press that can run now. */
export function commandFor(
  commands: readonly Command[],
  press: KeyPress,
  editor: Editor,
  mac: boolean,
): Command | null {
  const found = commands.find(
    (command) =>
      command.keys?.some((shortcut) => matches(shortcut, press, mac)) && canRun(command, editor),
  )
  return found ?? null
}
