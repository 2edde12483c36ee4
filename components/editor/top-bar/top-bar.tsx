import { ArrowLeft, Command } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { SyncStatus } from '@/core/sync/status'
import { HeatToggle } from '../heat/heat-toggle'
import { useEditor } from '../state/editor-context'
import type { JourneyDetail } from './journey'
import { useJourneyChanges } from './journey-queries'
import { PersonaPicker } from './persona-picker'
import { SavedState } from './saved-state'
import { StateSelect } from './state-select'
import { Title } from './title'

/** Where one is, whose journey this is, and whether one's work is safe. */
export function TopBar({
  journey,
  slug,
  status,
  children,
}: {
  journey: JourneyDetail
  /** Null: a guest, whom nothing leads out of the journey. */
  slug: string | null
  status: SyncStatus
  /** Behind the heat toggle: export, share and the like. */
  children?: ReactNode
}) {
  const { canEdit } = useEditor()
  const changes = useJourneyChanges(journey.id)
  return (
    <header className="z-20 flex h-12 shrink-0 items-center gap-1 border-b bg-background px-2 sm:gap-2">
      {slug === null ? null : (
        <Tooltip content="All journeys">
          <Button variant="ghost" size="icon" asChild>
            <Link href={`/w/${slug}`} aria-label="All journeys">
              <ArrowLeft className="rtl:rotate-180" />
            </Link>
          </Button>
        </Tooltip>
      )}
      <Title
        value={changes.pending.title ?? journey.title}
        canEdit={canEdit}
        onChange={changes.rename}
      />
      <PersonaPicker
        workspaceId={journey.workspaceId}
        slug={slug}
        personas={journey.personas}
        canEdit={canEdit}
        onChange={changes.setPersonas}
      />
      <StateSelect
        value={changes.pending.state ?? journey.state}
        canEdit={canEdit}
        onChange={changes.setState}
      />
      <SavedState status={status} />
      {canEdit ? null : (
        <span className="rounded-sm bg-muted px-2 py-0.5 text-muted-foreground text-sm">
          View only
        </span>
      )}
      <div className="ms-auto flex items-center gap-0.5 sm:gap-1">
        <HeatToggle />
        {children}
        <FindCommand />
      </div>
    </header>
  )
}

function FindCommand() {
  const editor = useEditor()
  return (
    <Tooltip content="Find a command (Ctrl K)">
      <Button
        variant="ghost"
        size="icon"
        aria-label="Find a command"
        className="max-sm:hidden"
        onClick={() => editor.ui.set({ overlay: { kind: 'commands' } })}
      >
        <Command />
      </Button>
    </Tooltip>
  )
}
