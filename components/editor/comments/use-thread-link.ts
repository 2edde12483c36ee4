import { useEffect } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { LiveEditor } from '../state/editor-context'
import type { Comments } from './comments-context'
import { goToThread } from './open-talk'
import { forgetThreadInAddress, threadInAddress } from './thread-link'

/** Opens the discussion that the page's address names, once it is known. */
export function useThreadLink(editor: LiveEditor, comments: Comments | null): void {
  useEffect(() => {
    const link = threadInAddress()
    if (!link || !comments) return
    const { store } = comments
    let stopped = false
    const follow = async () => {
      try {
        await store.read(link.threadId)
      } catch (error) {
        if (stopped) return
        const { code, message } = failureOf(error)
        toast(code === 'not_found' ? 'The discussion of this link is not there any more.' : message)
        if (code !== 'not_found') return
        return forgetThreadInAddress()
      }
      if (stopped) return
      const thread = store.state.get().threads.get(link.threadId)
      if (!thread) toast('All comments of this discussion were removed.')
      else goToThread(editor, thread, link.commentId)
      forgetThreadInAddress()
    }
    // The canvas must be there before the view can be moved.
    const frame = requestAnimationFrame(() => void follow())
    return () => {
      stopped = true
      cancelAnimationFrame(frame)
    }
  }, [editor, comments])
}
