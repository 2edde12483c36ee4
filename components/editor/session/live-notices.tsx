import { Archive } from 'lucide-react'
import { useState } from 'react'
import { NewVersion } from '@/components/offline/new-version'
import { Button } from '@/components/ui/button'
import type { HeldWork } from './browser-unsent-store'
import { useSession } from './session-context'

/** What is to be said about the session beside its state: a new version, work that lies here. */
export function LiveNotices({ held }: { held: HeldWork }) {
  const client = useSession()
  return (
    <>
      <NewVersion kept={() => client.kept()} />
      <HeldWorkNotice held={held} />
    </>
  )
}

/** Work in this browser that is not this person's to send, or not readable by this build. */
function HeldWorkNotice({ held }: { held: HeldWork }) {
  const [isRead, setIsRead] = useState(false)
  const lines = linesOf(held)
  if (isRead || lines.length === 0) return null
  return (
    <section
      aria-label="Work kept in this browser"
      className="fixed inset-x-0 bottom-20 z-30 mx-auto flex w-fit max-w-[min(28rem,calc(100vw-1.5rem))] animate-rise items-start gap-3 rounded-md bg-popover p-3 text-popover-foreground shadow-float"
    >
      <Archive className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <div role="status" className="min-w-0 flex-1 space-y-1">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Button variant="ghost" size="sm" onClick={() => setIsRead(true)}>
        Close
      </Button>
    </section>
  )
}

function linesOf({ ofOthers, unreadable }: HeldWork): string[] {
  return [
    ...(ofOthers > 0 ? [othersText(ofOthers)] : []),
    ...(unreadable > 0 ? [unreadableText(unreadable)] : []),
  ]
}

function othersText(count: number): string {
  return count === 1
    ? 'An unsent edit of somebody else lies in this browser. It goes out when they sign in here and open this map.'
    : `${count} unsent edits of somebody else lie in this browser. They go out when they sign in here and open this map.`
}

function unreadableText(count: number): string {
  return count === 1
    ? 'An unsent edit was kept by another version of Throughline, and this one cannot read it. It stays in this browser.'
    : `${count} unsent edits were kept by another version of Throughline, and this one cannot read them. They stay in this browser.`
}
