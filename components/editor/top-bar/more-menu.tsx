import { Ellipsis, Flame, Keyboard, Monitor, Moon, Sun, Users } from 'lucide-react'
import Link from 'next/link'
import { useTheme } from '@/components/shell/use-theme'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { useEditor } from '../state/editor-context'

const themes = [
  { value: 'system', label: 'Like the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const

/** What one needs seldom: the heat page, the members, the shortcuts, the theme. */
export function MoreMenu({ slug, journeyId }: { slug: string; journeyId: string }) {
  const editor = useEditor()
  const [theme, setTheme] = useTheme()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        <DropdownMenuItem asChild>
          <Link href={`/w/${slug}/journeys/${journeyId}/heat`}>
            <Flame />
            Heat as a grid
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href={`/w/${slug}/members`}>
            <Users />
            Members and invitations
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => editor.ui.set({ overlay: { kind: 'shortcuts' } })}>
          <Keyboard />
          Keyboard shortcuts
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme}>
          {themes.map(({ value, label, icon: Icon }) => (
            <DropdownMenuRadioItem key={value} value={value} onSelect={() => setTheme(value)}>
              <Icon />
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
