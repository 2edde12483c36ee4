import { Ellipsis, Flame, History, Keyboard, Users } from 'lucide-react'
import Link from 'next/link'
import { LeaveItem } from '@/components/guests/leave-item'
import { ThemeChoices } from '@/components/shell/theme-choices'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { toggleHistory } from '../history/history-commands'
import { useEditor } from '../state/editor-context'

/** What one needs seldom: the heat page, the members, the shortcuts, the theme. */
export function MoreMenu({
  slug,
  journeyId,
  mayReadHistory,
}: {
  slug: string | null
  journeyId: string
  mayReadHistory: boolean
}) {
  const editor = useEditor()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        {mayReadHistory ? (
          <DropdownMenuItem className="sm:hidden" onSelect={() => toggleHistory(editor)}>
            <History />
            History
          </DropdownMenuItem>
        ) : null}
        {slug === null ? null : <WorkspaceLinks slug={slug} journeyId={journeyId} />}
        <DropdownMenuItem onSelect={() => editor.ui.set({ overlay: { kind: 'shortcuts' } })}>
          <Keyboard />
          Keyboard shortcuts
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <ThemeChoices />
        {slug === null ? <LeaveItem journeyId={journeyId} /> : null}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function WorkspaceLinks({ slug, journeyId }: { slug: string; journeyId: string }) {
  return (
    <>
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
    </>
  )
}
