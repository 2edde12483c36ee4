import type { RuleCondition } from '@/core/feedback/rule'
import type { ConditionKind, SimpleCondition } from './draft'

/** How each kind of condition is called, and what stands in its field. */
export const conditionKinds: Record<ConditionKind, { name: string; label: string; hint: string }> =
  {
    words: {
      name: 'Words',
      label: 'One of these occurs in what the customer wrote',
      hint: 'One a line. Capitals and punctuation do not count.',
    },
    column: {
      name: 'Column',
      label: 'Its cell is one of these',
      hint: 'One a line. Capitals and punctuation do not count.',
    },
    channel: {
      name: 'Channel',
      label: 'The channel is one of these',
      hint: 'One a line. Capitals and punctuation do not count.',
    },
    pattern: {
      name: 'Pattern',
      label: 'This pattern occurs in what the customer wrote',
      hint: 'A regular expression, such as late|delay(ed)?. Capitals do not count.',
    },
  }

export const kindNames = Object.fromEntries(
  Object.entries(conditionKinds).map(([kind, { name }]) => [kind, name]),
) as Record<ConditionKind, string>

/** A part of a condition: what is asked of what, and the values that fit. */
export type ConditionPart = { key: string; what: string; name: string | null; values: string[] }

/** A condition taken apart for reading; all of the parts must hold. */
export function partsOf(condition: RuleCondition): ConditionPart[] {
  return condition.is === 'all' ? condition.of.map(partOf) : [partOf(condition)]
}

function partOf(condition: SimpleCondition): ConditionPart {
  const key = JSON.stringify(condition)
  const what = kindNames[condition.is]
  switch (condition.is) {
    case 'column':
      return { key, what, name: condition.name, values: condition.equals }
    case 'words':
      return { key, what, name: null, values: condition.words }
    case 'pattern':
      return { key, what, name: null, values: [condition.pattern] }
    case 'channel':
      return { key, what, name: null, values: condition.channels }
  }
}
