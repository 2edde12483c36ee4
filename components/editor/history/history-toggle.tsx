import { History } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import { useEditor, useUi } from '../state/editor-context'
import { toggleHistory } from './history-commands'
import { usePrepareActivity } from './use-activity'

/** Opens and closes the history. Whoever points at it is likely to open it: reading begins then. */
export function HistoryToggle({ journeyId }: { journeyId: string }) {
  const editor = useEditor()
  const prepare = usePrepareActivity(journeyId)
  const open = useUi((state) => state.historyOpen)
  return (
    <Tooltip content="Who did what, and earlier versions">
      <Button
        variant="ghost"
        size="icon"
        aria-label="History"
        aria-pressed={open}
        // A phone's bar has no room for it: there it is in the menu.
        className={cn('max-sm:hidden', open && 'bg-primary-soft text-link hover:bg-primary-soft')}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => toggleHistory(editor)}
      >
        <History />
      </Button>
    </Tooltip>
  )
}
