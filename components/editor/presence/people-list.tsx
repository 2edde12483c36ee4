import { Eye, Megaphone } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Person } from '@/core/presence/presence'
import type { Room } from '@/core/presence/room'
import { useArrangement, useEditor } from '../state/editor-context'
import { doing } from './doing'
import { PeerAvatar } from './peer-avatar'
import { bringEveryone } from './presence-commands'
import { usePeople, useRoom, useSelf } from './use-room'

/** Everybody by name: what they may be called, what they are at, and a way to their view. */
export function PeopleList({ mayLead, onDone }: { mayLead: boolean; onDone: () => void }) {
  const editor = useEditor()
  const people = usePeople()
  const self = useSelf()
  return (
    <>
      <ul aria-label="People here">
        <li className="flex min-h-10 items-center gap-2.5 px-2 py-1">
          <PeerAvatar name={self?.person.name ?? 'You'} colour={self?.colour ?? null} />
          <span className="min-w-0 flex-1">
            <span className="flex gap-1.5">
              {self ? <bdi className="truncate">{self.person.name}</bdi> : null}
              <span className={self ? 'text-muted-foreground' : undefined}>You</span>
            </span>
            {people.length === 0 ? (
              <span className="block text-muted-foreground text-sm">Nobody else is here now.</span>
            ) : null}
          </span>
        </li>
        {people.map((person) => (
          <PersonRow key={person.clientId} person={person} onDone={onDone} />
        ))}
      </ul>
      {mayLead && people.length > 0 ? (
        <div className="sticky bottom-0 border-t bg-popover p-1 pt-1.5">
          <Button
            variant="ghost"
            className="w-full justify-start"
            onClick={() => {
              bringEveryone(editor)
              onDone()
            }}
          >
            <Megaphone />
            Bring everyone to me
          </Button>
        </div>
      ) : null}
    </>
  )
}

function PersonRow({ person, onDone }: { person: Person; onDone: () => void }) {
  const { room } = useEditor()
  const followed = useRoom('followed', (each) => each.followed === person.clientId)
  const at = useDoing(person.clientId)
  const { name, kind } = person.person
  return (
    <li>
      <button
        type="button"
        aria-pressed={followed}
        className="focus-ring group flex min-h-10 w-full items-center gap-2.5 rounded-sm px-2 py-1 text-start hover:bg-accent"
        onClick={() => {
          room.follow(followed ? null : person.clientId)
          onDone()
        }}
      >
        <PeerAvatar name={name} colour={person.colour} />
        <span className="min-w-0 flex-1">
          <span className="block truncate">
            <bdi>{name}</bdi>
          </span>
          <span className="flex gap-1.5 text-muted-foreground text-sm">
            <span>{kind === 'guest' ? 'Guest' : 'Member'}</span>
            {at ? (
              <span dir="auto" className="truncate">
                {at}
              </span>
            ) : null}
          </span>
        </span>
        <span className="flex items-center gap-1 text-muted-foreground text-sm opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 group-aria-pressed:opacity-100 pointer-coarse:opacity-100 [&_svg]:size-4">
          <Eye />
          {followed ? 'Following' : 'Follow'}
        </span>
      </button>
    </li>
  )
}

/** What somebody is at now; wakes with what they hold, not with their cursor. */
function useDoing(clientId: string): string | null {
  const { document } = useEditor()
  const presence = (room: Room) => room.peers.get(clientId)?.presence
  const selection = useRoom('marks', (room) => presence(room)?.selection)
  const typing = useRoom('locks', (room) => presence(room)?.typing)
  const drag = useRoom('drags', (room) => presence(room)?.drag)
  useArrangement(({ records }) => records)
  if (!selection || !drag) return null
  return doing({ selection, typing: typing ?? null, drag }, document.records)
}
