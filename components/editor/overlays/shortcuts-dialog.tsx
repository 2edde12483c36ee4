import { Dialog, DialogContent, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import type { Command } from '../commands/command'
import { useEditor, useUi } from '../state/editor-context'
import { noOverlay } from '../state/ui-state'
import { commandGroups, Keys } from './command-palette'

/** What the keys do on the canvas beside the commands. */
const moves: readonly { title: string; keys: readonly string[] }[] = [
  { title: 'Go through the cards', keys: ['tab', 'shift+tab'] },
  { title: 'Move the chosen cards, or go through the cells', keys: ['arrowup', 'arrowdown'] },
  { title: 'Edit the chosen card, or write into the chosen cell', keys: ['enter'] },
  { title: 'The next card while you write', keys: ['enter'] },
  { title: 'The next cell while you write', keys: ['tab'] },
  { title: 'One step back', keys: ['escape'] },
  { title: 'Move the view: hold and drag', keys: ['space'] },
]

/** All shortcuts on one page; opens with "?". */
export function ShortcutsDialog({ commands }: { commands: readonly Command[] }) {
  const editor = useEditor()
  const open = useUi(({ overlay }) => overlay.kind === 'shortcuts')
  return (
    <Dialog open={open} onOpenChange={(next) => next || editor.ui.set({ overlay: noOverlay })}>
      <DialogContent
        aria-describedby={undefined}
        className="sm:max-w-3xl"
        // It is there to be read: the focus goes to the page, not onto the button that closes it.
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          if (event.target instanceof HTMLElement) event.target.focus()
        }}
      >
        <DialogHeader>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
        </DialogHeader>
        <div className="gap-8 sm:columns-2">
          <Section title="On the canvas">
            {moves.map(({ title, keys }) => (
              <Row key={title} title={title} keys={keys} />
            ))}
          </Section>
          {commandGroups.map((group) => {
            const listed = commands.filter((command) => command.group === group && command.keys)
            if (listed.length === 0) return null
            return (
              <Section key={group} title={group}>
                {listed.map(({ id, title, keys }) => (
                  <Row key={id} title={title} keys={keys?.slice(0, 1) ?? []} />
                ))}
              </Section>
            )
          })}
        </div>
      </DialogContent>
    </Dialog>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="pb-1 font-medium text-muted-foreground text-xs">{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ title, keys }: { title: string; keys: readonly string[] }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4">
      <dt>{title}</dt>
      <dd className="flex shrink-0 gap-1.5">
        {keys.map((shortcut) => (
          <Keys key={shortcut} shortcut={shortcut} />
        ))}
      </dd>
    </div>
  )
}
