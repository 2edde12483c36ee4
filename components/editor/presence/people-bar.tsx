import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { peerStyle } from '@/components/ui/peer-colour'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Sheet, SheetContent, SheetHeader, SheetTitle, SheetTrigger } from '@/components/ui/sheet'
import { Tooltip } from '@/components/ui/tooltip'
import { useIsPhone } from '@/components/ui/use-is-phone'
import type { Person } from '@/core/presence/presence'
import { useEditor } from '../state/editor-context'
import { PeerAvatar } from './peer-avatar'
import { PeopleList } from './people-list'
import { usePeople, useRoom, useSelf } from './use-room'

/** Most faces side by side; the others are behind "+7". */
const mostFaces = 4

/** Who has the map open. A face is a way to that person's view; the last one opens the list. */
export function PeopleBar({ mayLead }: { mayLead: boolean }) {
  const phone = useIsPhone()
  const people = usePeople()
  const self = useSelf()
  const [open, setOpen] = useState(false)
  const shown = phone ? [] : people.slice(0, mostFaces)
  const hidden = people.length - shown.length
  const list = <PeopleList mayLead={mayLead} onDone={() => setOpen(false)} />
  const trigger = (
    <OpenList
      count={people.length + 1}
      hidden={hidden}
      colour={self?.colour ?? null}
      name={self?.person.name}
    />
  )
  return (
    <div role="group" aria-label="People here" className="flex shrink-0 items-center">
      {shown.map((person) => (
        <Face key={person.clientId} person={person} />
      ))}
      {phone ? (
        <Sheet open={open} onOpenChange={setOpen}>
          <SheetTrigger asChild>{trigger}</SheetTrigger>
          <SheetContent side="bottom" aria-describedby={undefined} className="max-h-[70dvh]">
            <SheetHeader>
              <SheetTitle>People here</SheetTitle>
            </SheetHeader>
            <div className="px-2 pb-6">{list}</div>
          </SheetContent>
        </Sheet>
      ) : (
        <Popover open={open} onOpenChange={setOpen}>
          <PopoverTrigger asChild>{trigger}</PopoverTrigger>
          <PopoverContent align="end" aria-label="People here" className="w-80 p-1">
            {list}
          </PopoverContent>
        </Popover>
      )}
    </div>
  )
}

/** Somebody else: a click follows their view, another one ends that. */
function Face({ person }: { person: Person }) {
  const { room } = useEditor()
  const followed = useRoom('followed', (each) => each.followed === person.clientId)
  const { name } = person.person
  return (
    <Tooltip
      content={
        followed ? (
          <>
            Stop following <bdi>{name}</bdi>
          </>
        ) : (
          <>
            Follow <bdi>{name}</bdi>
          </>
        )
      }
    >
      <button
        type="button"
        aria-label={`Follow ${name}`}
        aria-pressed={followed}
        style={peerStyle(person.colour)}
        className={cn(
          'focus-ring -me-1.5 relative rounded-full ring-2 ring-background transition-transform hover:z-1 hover:-translate-y-0.5',
          followed && 'z-1 outline-(--peer) outline-2 outline-offset-2',
        )}
        onClick={() => room.follow(followed ? null : person.clientId)}
      >
        <PeerAvatar name={name} colour={person.colour} />
      </button>
    </Tooltip>
  )
}

/** Oneself; behind it the number of those who found no room. */
function OpenList({
  count,
  hidden,
  colour,
  name = 'You',
  ...props
}: {
  count: number
  hidden: number
  colour: number | null
  name?: string
}) {
  return (
    <button
      type="button"
      {...props}
      aria-label={count === 1 ? 'Only you are here' : `${count} people are here`}
      className="focus-ring flex h-8 items-center rounded-full ring-2 ring-background"
    >
      <PeerAvatar name={name} colour={colour} className="relative z-1 ring-2 ring-background" />
      {hidden > 0 ? (
        <span className="-ms-2 flex h-7 items-center rounded-e-full bg-secondary ps-3 pe-2 font-medium text-secondary-foreground text-xs tabular-nums">
          {`+${hidden}`}
        </span>
      ) : null}
    </button>
  )
}
