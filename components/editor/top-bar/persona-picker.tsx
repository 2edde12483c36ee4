import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import Link from 'next/link'
import { PersonaFace } from '@/components/personas/persona-face'
import { PersonaFaces } from '@/components/personas/persona-faces'
import { useTRPC } from '@/components/trpc/client'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { useIsPhone } from '@/components/ui/use-is-phone'

type Persona = { id: string; name: string; role: string; avatarId: string | null }

/** The faces of those whose journey this is, and the choice of them. */
export function PersonaPicker({
  workspaceId,
  slug,
  personas,
  canEdit,
  onChange,
}: {
  workspaceId: string
  /** Null: a guest, who does not see the workspace's other personas. */
  slug: string | null
  personas: readonly Persona[]
  canEdit: boolean
  onChange: (personaIds: string[]) => void
}) {
  // A phone's bar has room for two: the others are told by their number.
  const most = useIsPhone() ? 2 : undefined
  if (!canEdit || slug === null) return <PersonaFaces personas={personas} most={most} />
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label="Personas of this journey"
        className="focus-ring flex h-8 shrink-0 items-center rounded-sm px-1 hover:bg-accent"
      >
        {personas.length > 0 ? (
          <PersonaFaces personas={personas} most={most} />
        ) : (
          <UserPlus className="size-4 text-muted-foreground" />
        )}
      </DropdownMenuTrigger>
      <DropdownMenuContent className="max-h-[60vh] w-64 overflow-y-auto">
        <DropdownMenuLabel>Whose journey is this?</DropdownMenuLabel>
        <Choices workspaceId={workspaceId} chosen={personas} onChange={onChange} />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href={`/w/${slug}/personas`}>Edit the personas</Link>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function Choices({
  workspaceId,
  chosen,
  onChange,
}: {
  workspaceId: string
  chosen: readonly Persona[]
  onChange: (personaIds: string[]) => void
}) {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.persona.list.queryOptions({ workspaceId }))
  const ids = chosen.map(({ id }) => id)
  return data?.map((persona) => {
    const isChosen = ids.includes(persona.id)
    return (
      <DropdownMenuCheckboxItem
        key={persona.id}
        checked={isChosen}
        // A journey without anybody would be nobody's: the last one stays.
        disabled={isChosen && ids.length === 1}
        onSelect={(event) => event.preventDefault()}
        onCheckedChange={(checked) =>
          onChange(checked ? [...ids, persona.id] : ids.filter((id) => id !== persona.id))
        }
      >
        <PersonaFace persona={persona} decorative className="size-6" />
        <bdi className="truncate">{persona.name}</bdi>
      </DropdownMenuCheckboxItem>
    )
  })
}
