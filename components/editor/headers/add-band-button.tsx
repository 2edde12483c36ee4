import { Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Button } from '@/components/ui/button'
import { addBand, type BandType, bandsOf } from '../actions/structure'
import { useEditor } from '../state/editor-context'

/** Behind the last header: one more. */
export function AddBandButton({ type, at }: { type: BandType; at: number }) {
  const editor = useEditor()
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={type === 'stage' ? 'Add a stage at the end' : 'Add a lane at the bottom'}
      className="band-add pointer-events-auto h-auto min-h-7 text-(--map-muted-text)"
      style={{ '--at': `${at}px` } as CSSProperties}
      onClick={() => addBand(editor, type, bandsOf(editor, type).at(-1)?.id)}
    >
      <Plus />
      <span>{type === 'stage' ? 'Stage' : 'Lane'}</span>
    </Button>
  )
}
