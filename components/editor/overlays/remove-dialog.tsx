import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { cardsIn, removeBand } from '../actions/removing'
import { textOf } from '../state/arrangement'
import { useEditor, useUi } from '../state/editor-context'
import { noOverlay } from '../state/ui-state'

/** Asks before a stage or lane goes with the cards in it. */
export function RemoveDialog() {
  const editor = useEditor()
  const asked = useUi(({ overlay }) => (overlay.kind === 'remove' ? overlay : null))
  const close = () => editor.ui.set({ overlay: noOverlay })
  if (!asked) return null
  const { type, id } = asked
  const { records } = editor.document
  const record = records.get(id)
  const title = (record && textOf(record).trim()) || 'Untitled'
  return (
    <Dialog open onOpenChange={(open) => open || close()}>
      <DialogContent role="alertdialog" className="sm:max-w-md">
        <DialogHeader>
          <DialogTitle dir="auto">
            {type === 'stage' ? `Remove the stage “${title}”?` : `Remove the lane “${title}”?`}
          </DialogTitle>
          <DialogDescription>{warning(cardsIn(records, type, id))}</DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <Button variant="secondary" onClick={close}>
            Cancel
          </Button>
          <Button variant="danger" autoFocus onClick={() => removeBand(editor, type, id)}>
            Remove
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function warning(cards: number): string {
  return cards === 1
    ? 'The card in it and its connections go too. Undo brings all of it back.'
    : `The ${cards} cards in it and their connections go too. Undo brings all of it back.`
}
