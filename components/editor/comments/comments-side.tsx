import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { useEditor, useUi } from '../state/editor-context'
import './comments.css'
import { CommentsPanel } from './comments-panel'
import { Discussion } from './discussion'

/** All discussions of the journey, at the end side; on a phone in a sheet from below. */
export function CommentsSide() {
  const editor = useEditor()
  const phone = useIsPhone()
  const talk = useUi((state) => state.talk)
  const open = useUi(
    ({ commentsOpen, heatPanel, historyOpen }) => commentsOpen && !heatPanel.open && !historyOpen,
  )
  const close = () => editor.ui.set({ commentsOpen: false, talk: null })
  const back = () => editor.ui.set({ talk: null })
  if (!open && !(phone && talk)) return null
  const content = talk ? (
    <Discussion talk={talk} within="panel" onClose={open ? back : close} />
  ) : (
    <CommentsPanel />
  )
  if (phone) {
    return (
      <Sheet open onOpenChange={(next) => next || close()}>
        <SheetContent
          side="bottom"
          aria-describedby={undefined}
          className="h-[80dvh] pt-3"
          // The keyboard of the phone comes when somebody wants to write.
          onOpenAutoFocus={(event) => event.preventDefault()}
        >
          <SheetTitle className="px-4">Comments</SheetTitle>
          {content}
        </SheetContent>
      </Sheet>
    )
  }
  return (
    <aside
      data-covers-map
      aria-label="Comments"
      className="absolute inset-y-0 end-0 z-10 flex w-96 animate-slide-end flex-col border-s bg-background"
    >
      <header className="flex h-10 shrink-0 items-center justify-between border-b ps-4 pe-1.5">
        <h2 className="font-semibold text-base">Comments</h2>
        <Button variant="ghost" size="icon-sm" aria-label="Close the comments" onClick={close}>
          <X />
        </Button>
      </header>
      {content}
    </aside>
  )
}
