'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Archive, ArchiveRestore, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { languageOf } from '@/components/feedback/script'
import { PageHeader } from '@/components/shell/page-header'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { SaveState } from './autosave'
import type { PersonaDetail } from './persona'
import { SavedState } from './saved-state'

type Props = {
  persona: PersonaDetail
  name: string
  saveState: SaveState
  onRetry: () => void
}

/** Where one is, whether all is saved, and putting the persona away. */
export function PersonaBar({ persona, name, saveState, onRetry }: Props) {
  const { slug } = useWorkspace()
  return (
    <PageHeader
      title={
        <span className="flex min-w-0 items-center gap-1.5">
          <Link
            href={`/w/${slug}/personas`}
            className="focus-ring rounded-sm text-muted-foreground hover:text-foreground"
          >
            Personas
          </Link>
          <ChevronRight
            className="size-4 shrink-0 text-muted-foreground rtl:rotate-180"
            aria-hidden="true"
          />
          <bdi lang={languageOf(name)} className="truncate">
            {name}
          </bdi>
          {persona.archivedAt ? <Badge className="ms-1">Archived</Badge> : null}
        </span>
      }
    >
      {persona.abilities.includes('persona.edit') ? (
        <>
          <SavedState state={saveState} onRetry={onRetry} />
          <ArchiveButton persona={persona} />
        </>
      ) : null}
    </PageHeader>
  )
}

function ArchiveButton({ persona }: { persona: PersonaDetail }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const told = {
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.persona.pathKey() }),
    onError: (error: unknown) => toast.error(failureOf(error).message),
  }
  const archive = useMutation(trpc.persona.archive.mutationOptions(told))
  const restore = useMutation(trpc.persona.restore.mutationOptions(told))
  const place = { workspaceId, personaId: persona.id }
  return persona.archivedAt ? (
    <Button variant="secondary" disabled={restore.isPending} onClick={() => restore.mutate(place)}>
      <ArchiveRestore />
      <span className="max-sm:sr-only">Restore</span>
    </Button>
  ) : (
    <Button variant="secondary" disabled={archive.isPending} onClick={() => archive.mutate(place)}>
      <Archive />
      <span className="max-sm:sr-only">Archive</span>
    </Button>
  )
}
