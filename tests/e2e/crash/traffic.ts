import { within } from '../../setup/within'
import type { BusyEditor } from './busy-editor'

/** Seconds until people who all are waiting for their next attempt are heard again. */
const patience = 60

/** Resolves in the middle of people's next edits and answers, at the last of so many. */
export function messages(count: number, editors: readonly BusyEditor[]): Promise<void> {
  let left = count
  const wait = new Promise<void>((resolve) => {
    if (left <= 0) resolve()
    for (const editor of editors) {
      editor.onTraffic = () => {
        left -= 1
        if (left <= 0) resolve()
      }
    }
  })
  const known = () => `${left} were left; ${editors.map((editor) => editor.state).join(', ')}`
  return within(patience, `${count} edits and answers`, wait, known)
}
