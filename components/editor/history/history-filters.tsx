import { useQuery } from '@tanstack/react-query'
import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Segmented } from '@/components/ui/segmented'
import type { Author } from '@/core/sync/author'
import { AuthorName, authorText } from './author-name'

export type Filters = { author: Author | null; namedOnly: boolean }

const kinds = [
  { value: 'all', label: 'All' },
  { value: 'named', label: 'Named' },
] as const

/** Whose doings are told, and whether only versions with a name are. */
export function HistoryFilters({
  journeyId,
  filters,
  onChange,
}: {
  journeyId: string
  filters: Filters
  onChange: (filters: Filters) => void
}) {
  const [open, setOpen] = useState(false)
  const { author, namedOnly } = filters
  return (
    <div className="flex items-center justify-between gap-2 px-3 py-2">
      <Segmented
        label="What is shown"
        value={namedOnly ? 'named' : 'all'}
        options={kinds}
        onChange={(value) => onChange({ author, namedOnly: value === 'named' })}
      />
      <DropdownMenu open={open} onOpenChange={setOpen}>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="sm" disabled={namedOnly} className="min-w-0">
            <UserRound />
            <bdi className="truncate">{author ? authorText(author) : 'Everybody'}</bdi>
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="max-h-80 w-56 overflow-y-auto">
          <DropdownMenuItem onSelect={() => onChange({ author: null, namedOnly })}>
            Everybody
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          {open ? (
            <People
              journeyId={journeyId}
              onChoose={(chosen) => onChange({ author: chosen, namedOnly })}
            />
          ) : null}
        </DropdownMenuContent>
      </DropdownMenu>
    </div>
  )
}

/** Asked for only when somebody wants to choose: it goes through the whole log. */
function People({
  journeyId,
  onChoose,
}: {
  journeyId: string
  onChoose: (author: Author) => void
}) {
  const trpc = useTRPC()
  const people = useQuery(trpc.history.people.queryOptions({ journeyId }, { staleTime: 60_000 }))
  if (!people.data)
    return (
      <DropdownMenuItem disabled>
        {people.isError ? 'Not available right now' : 'Loading'}
      </DropdownMenuItem>
    )
  return people.data.map((author) => (
    <DropdownMenuItem key={`${author.kind} ${author.id}`} onSelect={() => onChoose(author)}>
      <span className="truncate">
        <AuthorName author={author} />
      </span>
    </DropdownMenuItem>
  ))
}
