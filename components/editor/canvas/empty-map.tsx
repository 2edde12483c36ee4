import { Columns3 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { addLane } from '@/core/journey/edits/lanes'
import { addStage } from '@/core/journey/edits/stages'
import type { LaneKind } from '@/core/journey/records'
import { addBand } from '../actions/structure'
import type { Editor } from '../state/editor'
import { useArrangement, useEditor } from '../state/editor-context'

const firstStages = ['Discover', 'Decide', 'Buy', 'Use'] as const
const firstLanes: readonly { title: string; kind: LaneKind }[] = [
  { title: 'Touchpoints', kind: 'touchpoints' },
  { title: 'Feelings', kind: 'feeling' },
  { title: 'Pains', kind: 'pains' },
  { title: 'Opportunities', kind: 'opportunities' },
]

/** A map without stages or lanes offers its first ones. */
export function EmptyMap() {
  const editor = useEditor()
  const stages = useArrangement(({ layout }) => layout.stages.length)
  const lanes = useArrangement(({ layout }) => layout.lanes.length)
  if (stages > 0 && lanes > 0) return null
  return (
    <div className="pointer-events-none absolute inset-0 z-[6] grid place-items-center">
      <EmptyState
        className="pointer-events-auto"
        icon={<Columns3 />}
        title={
          stages === 0
            ? 'Which way do your customers go?'
            : 'What do you want to see along the way?'
        }
        action={editor.canEdit ? <FirstSteps stages={stages} lanes={lanes} /> : undefined}
      >
        {editor.canEdit
          ? 'Stages are the columns of the map, lanes its rows. Start with some, and rename them.'
          : 'Nobody has drawn this map yet.'}
      </EmptyState>
    </div>
  )
}

function FirstSteps({ stages, lanes }: { stages: number; lanes: number }) {
  const editor = useEditor()
  return (
    <span className="flex flex-wrap justify-center gap-2">
      <Button onClick={() => layOut(editor, stages === 0, lanes === 0)}>Lay out a first map</Button>
      <Button variant="secondary" onClick={() => addBand(editor, stages === 0 ? 'stage' : 'lane')}>
        {stages === 0 ? 'Add one stage' : 'Add one lane'}
      </Button>
    </span>
  )
}

/** Adds the usual first stages and lanes as one step of undo. */
function layOut(editor: Editor, withStages: boolean, withLanes: boolean): void {
  const { document } = editor
  const gesture = 'first-map'
  document.mark()
  if (withStages) {
    for (const title of firstStages)
      document.apply(addStage(document.records, { title }), { gesture })
  }
  if (withLanes) {
    for (const lane of firstLanes) document.apply(addLane(document.records, lane), { gesture })
  }
  document.mark()
  editor.view.fit()
}
