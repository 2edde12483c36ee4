import { count, responses } from '@/components/heat/number-text'
import type { ImportState, ImportView } from '@/core/feedback/import-views'

type Words = { name: string; tone: 'default' | 'primary' | 'success' | 'warning' | 'danger' }

export const stateWords: Record<ImportState, Words> = {
  uploaded: { name: 'Not started', tone: 'default' },
  running: { name: 'Importing', tone: 'primary' },
  counting: { name: 'Adding up', tone: 'primary' },
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

/**
 * How far an import is, 0..1: by its rows, and by the bytes that were read
 * while nobody knows yet how many rows there are. Null where neither tells,
 * and while responses are added up, which has no end that could be foretold.
 */
export function shareDone(view: ImportView): number | null {
  const { state, rowsDone, rowsTotal, bytes, bytesDone } = view
  if (state === 'counting') return null
  if (rowsTotal > 0) return Math.min(1, rowsDone / rowsTotal)
  return bytes > 0 && bytesDone > 0 ? Math.min(1, bytesDone / bytes) : null
}

/** That the file of problems does not hold all of them; null when it does. */
export function keptSentence({ rejected, problemsKept }: ImportView): string | null {
  if (rejected <= problemsKept) return null
  return `The error file holds the first ${count(problemsKept)} of ${count(rejected)} answers that could not go in. Mend what they have in common in the whole file, and import it again: nothing is added twice.`
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
      return `${added}. They are being added up for the heat, which takes a moment.`
    case 'uploaded':
      return 'The file is here, but its import has not started.'
  }
}

function rowsOf({ rowsDone, rowsTotal }: ImportView): string {
  if (rowsTotal === 0) return `${count(rowsDone)} rows`
  return `${count(rowsDone)} of ${count(rowsTotal)} rows`
}
