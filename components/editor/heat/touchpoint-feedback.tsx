import { MessageSquarePlus, MessageSquareText } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { heatSentence } from '@/components/heat/heat-words'
import { Button } from '@/components/ui/button'
import type { Touchpoint } from '@/core/journey/records'
import { useEditor } from '../state/editor-context'
import { useCanvasHeat } from './canvas-heat'

const AddResponse = lazy(() =>
  import('@/components/feedback/add-response').then((module) => ({ default: module.AddResponse })),
)

/** In the details of a touchpoint: what customers said of it, and one more voice. */
export function TouchpointFeedback({
  journeyId,
  record,
  mayAdd,
  mayRead,
}: {
  journeyId: string
  record: Touchpoint
  mayAdd: boolean
  /** What customers wrote; else the numbers alone. */
  mayRead: boolean
}) {
  const editor = useEditor()
  const heat = useCanvasHeat(({ map }) =>
    map?.touchpoints.find(({ touchpointId }) => touchpointId === record.id),
  )
  const [adding, setAdding] = useState(false)
  return (
    <section aria-label="Feedback" className="space-y-2 border-t pt-3">
      <p className="text-sm">{heat ? heatSentence(heat) : 'No responses yet.'}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          size="sm"
          onClick={() => {
            editor.ui.set({ heatPanel: { open: true, touchpointId: record.id }, sheetOpen: false })
          }}
        >
          <MessageSquareText />
          {mayRead ? 'See the feedback' : 'See the heat'}
        </Button>
        {mayAdd ? (
          <Button variant="secondary" size="sm" onClick={() => setAdding(true)}>
            <MessageSquarePlus />
            Add a response
          </Button>
        ) : null}
      </div>
      {adding ? (
        <Suspense>
          <AddResponse journeyId={journeyId} touchpoint={record} open onOpenChange={setAdding} />
        </Suspense>
      ) : null}
    </section>
  )
}
