import { useEffect } from 'react'
import { toast } from '@/components/ui/toast'
import type { Rect } from '@/core/journey/geometry'
import { type LiveEditor, useEditor } from '../state/editor-context'

/** How long one can go back to where one was, in milliseconds. */
const offerFor = 10_000

/** Goes where somebody who leads the room asks everybody to look, and lets one go back. */
export function Summons() {
  const editor = useEditor()
  useEffect(
    () =>
      editor.room.listeners.on((event) => {
        if (event.type === 'summons')
          come(editor, event.by?.person.name ?? 'Somebody', event.viewport)
      }),
    [editor],
  )
  return null
}

function come({ view, room, ui }: LiveEditor, name: string, there: Rect): void {
  const here = view.seen()
  const { drag, text } = ui.get()
  // Nothing moves under a hand that is at work.
  if (drag || text || !here) {
    const asked = (
      <>
        <bdi>{name}</bdi> asks everyone to look at one place.
      </>
    )
    const action = { label: 'Go there', onClick: () => view.show(there) }
    toast(asked, { duration: offerFor, action })
    return
  }
  room.follow(null)
  view.show(there)
  const brought = (
    <>
      <bdi>{name}</bdi> brought everyone here.
    </>
  )
  const action = { label: 'Go back', onClick: () => view.show(here) }
  toast(brought, { duration: offerFor, action })
}
