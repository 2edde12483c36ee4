import { count, responses } from '@/components/heat/number-text'
import type { ImportState, ImportView } from '@/core/feedback/import-views'

type Words = { name: string; tone: 'default' | 'primary' | 'success' | 'warning' | 'danger' }

export const stateWords: Record<ImportState, Words> = {
  uploaded: { name: 'Not started', tone: 'default' },
  running: { name: 'Importing', tone: 'primary' },
  counting: { name: 'Counting', tone: 'primary' },
  interrupted: { name: 'Interrupted', tone: 'warning' },
  done: { name: 'Done', tone: 'success' },
  cancelled: { name: 'Cancelled', tone: 'warning' },
  failed: { name: 'Failed', tone: 'danger' },
  undoing: { name: 'Undoing', tone: 'primary' },
  undone: { name: 'Undone', tone: 'default' },
}

/** Whether the server is at work on it, so that it is worth asking again. */
export const isMoving = ({ state }: ImportView): boolean =>
  state === 'running' || state === 'counting' || state === 'undoing'

/** Whether it stopped half way and waits for a person to decide. */
export const isHalfWay = ({ state }: ImportView): boolean =>
  state === 'interrupted' || state === 'cancelled'

export const canUndo = (view: ImportView): boolean =>
  !isMoving(view) && view.state !== 'uploaded' && view.state !== 'undone'

/** Share of the rows that are done, 0..1; null while the number of rows is not known. */
export function shareDone({ rowsDone, rowsTotal }: ImportView): number | null {
  return rowsTotal === 0 ? null : Math.min(1, rowsDone / rowsTotal)
}

/** What became of an import, a sentence or two. */
export function outcomeSentence(view: ImportView): string {
  const added = `${responses(view.accepted)} added`
  switch (view.state) {
    case 'done':
      return view.accepted === 0 && view.duplicates > 0
        ? 'All of it was there already. Nothing was added twice.'
        : `${added}.`
    case 'cancelled':
      return `Stopped after ${rowsOf(view)}; ${added} so far. They stay until you undo the import.`
    case 'interrupted':
      return `The server stopped after ${rowsOf(view)}; ${added} so far, and they are safe. Go on where it stopped, or undo all of it.`
    case 'failed':
      return view.problem ?? 'The import could not be finished.'
    case 'undone':
      return 'All that this import had added was taken out again.'
    case 'undoing':
      return 'What this import had added is being taken out.'
    case 'running':
      return `${rowsOf(view)} done.`
    case 'counting':
      return `${added}. They are being counted.`
    case 'uploaded':
      return 'The file is here, but its import has not started.'
  }
}

function rowsOf({ rowsDone, rowsTotal }: ImportView): string {
  if (rowsTotal === 0) return `${count(rowsDone)} rows`
  return `${count(rowsDone)} of ${count(rowsTotal)} rows`
}
