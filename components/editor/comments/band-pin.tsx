import { threadsOn } from './comment-counts'
import { useCommentsIfAny, useTalks } from './comments-context'
import { PinButton } from './pin-button'

/** The pin of a stage or lane, in its header. */
export function BandPin({ recordId }: { recordId: string }) {
  return useCommentsIfAny() ? <Pin recordId={recordId} /> : null
}

function Pin({ recordId }: { recordId: string }) {
  const threads = useTalks((state) => threadsOn(state.threads, recordId))
  if (threads.length === 0) return null
  return (
    <span className="comment-pin of-band">
      <PinButton threads={threads} />
    </span>
  )
}
