import type { Target } from '@/core/feedback/mapping'
import { createIn, type Places } from './places'

/** A target as the value of a select: one word for the kind, then an id. */
export function choiceOf(target: Target | null): string {
  if (!target) return ''
  if (target.kind === 'skip' || target.kind === 'inbox') return target.kind
  return target.kind === 'touchpoint'
    ? `touchpoint ${target.touchpointId}`
    : `create ${target.stageId}`
}

/** The target that a select's value means; `title` names a touchpoint that is to be made. */
export function targetOf(choice: string, title: string, places: Places): Target | null {
  const [kind, id] = choice.split(' ')
  if (kind === 'skip' || kind === 'inbox') return { kind }
  if (!id) return null
  return kind === 'create' ? createIn(places, id, title) : { kind: 'touchpoint', touchpointId: id }
}
