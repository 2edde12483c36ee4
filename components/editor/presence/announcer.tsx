import { useEffect, useState } from 'react'
import type { Person } from '@/core/presence/presence'
import { useEditor } from '../state/editor-context'
import { announcement } from './announcement'

/** Comings and goings within this time, in milliseconds, are told in one sentence. */
const gatherFor = 2500

/** Tells a screen reader who comes and goes, calmly: many at once are one sentence. */
export function Announcer() {
  const { room } = useEditor()
  const [text, setText] = useState('')
  useEffect(() => {
    const came = new Map<string, string>()
    const went = new Map<string, string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      setText(announcement([...came.values()], [...went.values()]) ?? '')
      came.clear()
      went.clear()
    }
    const stop = room.listeners.on((event) => {
      if (event.type !== 'came and went') return
      gather(event.came, came, went)
      gather(event.went, went, came)
      timer ??= setTimeout(tell, gatherFor)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [room])
  return (
    <p role="log" aria-live="polite" aria-label="Who comes and goes" className="sr-only">
      {text}
    </p>
  )
}

/** Who goes and comes back in between has done neither. */
function gather(
  people: readonly Person[],
  into: Map<string, string>,
  opposite: Map<string, string>,
): void {
  for (const { clientId, person } of people) {
    if (!opposite.delete(clientId)) into.set(clientId, person.name)
  }
}
