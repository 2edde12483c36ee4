import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { cn } from '@/components/ui/cn'
import type { Mentionable } from '@/core/comments/views'
import { PeerAvatar } from '../presence/peer-avatar'
import { useComments } from './comments-context'

/** People that are shown at once. */
const mostShown = 8

/** Whom one can mention by what is typed behind the @; none while nothing is. */
export function useMentionable(name: string | null): readonly Mentionable[] {
  const trpc = useTRPC()
  const { journeyId } = useComments()
  const people = useQuery({
    ...trpc.comment.people.queryOptions({ journeyId, search: name ?? '' }),
    enabled: name !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
  return name === null ? nobody : (people.data?.slice(0, mostShown) ?? nobody)
}

const nobody: readonly Mentionable[] = []

/** The people to choose from; the keyboard stays in the text. */
export function MentionList({
  id,
  people,
  active,
  onChoose,
  onPoint,
}: {
  id: string
  people: readonly Mentionable[]
  active: number
  onChoose: (person: Mentionable) => void
  onPoint: (index: number) => void
}) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People to mention"
      className="absolute inset-x-0 bottom-full z-10 mb-1 max-h-64 overflow-y-auto rounded-md bg-popover p-1 shadow-float"
    >
      {people.map((person, index) => (
        <div
          key={person.person}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={cn(
            'flex h-9 cursor-default items-center gap-2 rounded-sm px-2 pointer-coarse:h-11',
            index === active && 'bg-accent',
          )}
          onPointerMove={() => onPoint(index)}
          // The text keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          onKeyDown={() => {}}
        >
          <PeerAvatar name={person.name} colour={null} className="size-6" />
          <bdi className="truncate">{person.name}</bdi>
          {person.kind === 'guest' ? (
            <span className="ms-auto rounded-sm bg-muted px-1.5 text-muted-foreground text-xs">
              Guest
            </span>
          ) : null}
        </div>
      ))}
    </div>
  )
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}
