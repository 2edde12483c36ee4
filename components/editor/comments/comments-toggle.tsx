import { MessageCircle } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import { useEditor, useUi } from '../state/editor-context'
import { useTalks } from './comments-context'
import { toggleComments } from './open-talk'

/** Opens and closes the comments, and says how many are unread. */
export function CommentsToggle() {
  const editor = useEditor()
  const open = useUi((state) => state.commentsOpen)
  const unread = useTalks(({ threads }) => {
    let all = 0
    for (const thread of threads.values()) all += thread.unread
    return all
  })
  return (
    <Tooltip content="What people say about the map (Shift C)">
      <Button
        variant="ghost"
        size="icon"
        aria-label={unread > 0 ? unreadLabel(unread) : 'Comments'}
        aria-pressed={open}
        className={cn(open && 'bg-primary-soft text-link hover:bg-primary-soft')}
        onClick={() => toggleComments(editor)}
      >
        <MessageCircle />
        {unread > 0 ? (
          <span
            aria-hidden
            className="absolute -end-0.5 -top-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-primary px-1 font-semibold text-[10px] text-primary-foreground"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        ) : null}
      </Button>
    </Tooltip>
  )
}

function unreadLabel(count: number): string {
  return count === 1 ? 'Comments: 1 unread' : `Comments: ${count} unread`
}
