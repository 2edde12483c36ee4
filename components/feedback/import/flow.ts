import type { DryRun, Preview, UnknownTouchpoint } from '@/core/feedback/import-views'
import type { Mapping } from '@/core/feedback/mapping'
import { type Draft, draftOf } from './draft'

/** A file that was read, and what a person made of it so far. */
export type OpenFile = { preview: Preview; draft: Draft }

/**
 * Where an import by dialog stands. Each step holds what it shows, so that a
 * step cannot be reached without it.
 */
export type Flow =
  | { step: 'file' }
  | ({ step: 'look' } & OpenFile)
  | ({ step: 'columns' } & OpenFile)
  | ({ step: 'names'; unknown: UnknownTouchpoint[] } & OpenFile)
  | ({ step: 'check'; mapping: Mapping; dryRun: DryRun } & OpenFile)
  | { step: 'import'; importId: string }

export type FlowEvent =
  | { type: 'read'; preview: Preview }
  | { type: 'drafted'; draft: Draft }
  | { type: 'looked' }
  | { type: 'checked'; mapping: Mapping; dryRun: DryRun }
  | { type: 'started'; importId: string }
  | { type: 'back' }
  | { type: 'begin' }
  | { type: 'closed' }

/** The draft to begin with: in what order dates are, is not guessed. */
export function guessedDraft({ mapping, columns }: Preview): Draft {
  return { ...draftOf(mapping, columns.length), dateOrder: null }
}

export const startOfFlow: Flow = { step: 'file' }

/** The step after an event. An event that a step does not know changes nothing. */
export function nextStep(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'begin':
      return startOfFlow
    case 'closed':
      // A begun import is the server's: whoever opens the dialog again brings another file.
      return flow.step === 'import' ? startOfFlow : flow
    case 'started':
      return { step: 'import', importId: event.importId }
    case 'read': {
      const { preview } = event
      return { step: 'look', preview, draft: guessedDraft(preview) }
    }
  }
  if (flow.step === 'file' || flow.step === 'import') return flow
  const { preview, draft } = flow
  switch (event.type) {
    case 'drafted':
      return { ...flow, draft: event.draft }
    case 'looked':
      return { step: 'columns', preview, draft }
    case 'checked':
      return afterCheck(flow, event)
    case 'back':
      return stepBefore(flow)
  }
}

function afterCheck(
  { preview, draft }: OpenFile,
  { mapping, dryRun }: Extract<FlowEvent, { type: 'checked' }>,
): Flow {
  const unknown = dryRun.unknownTouchpoints
  if (unknown.length > 0) return { step: 'names', preview, draft, unknown }
  return { step: 'check', preview, draft, mapping, dryRun }
}

function stepBefore(flow: Extract<Flow, OpenFile>): Flow {
  const { preview, draft } = flow
  if (flow.step === 'look') return startOfFlow
  return { step: flow.step === 'columns' ? 'look' : 'columns', preview, draft }
}
