import { ImageDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { Command } from '../commands/command'
import { useEditor } from '../state/editor-context'

/** The picture of the map, for a deck or a mail. */
export function ExportMenu({ commands }: { commands: readonly Command[] }) {
  const editor = useEditor()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" aria-label="Export" className="px-2">
          <ImageDown />
          <span className="max-md:sr-only">Export</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {commands.map((command) => {
          const Icon = command.icon ?? ImageDown
          return (
            <DropdownMenuItem key={command.id} onSelect={() => command.run(editor)}>
              <Icon />
              {command.title}
            </DropdownMenuItem>
          )
        })}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
