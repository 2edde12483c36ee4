import { responses } from '@/components/heat/number-text'
import type { RuleRunView } from '@/core/feedback/rule-views'

/** What a run that has ended came to, in a sentence. */
export function endOf({ state, changed, problem }: RuleRunView): string {
  switch (state) {
    case 'failed':
      return problem ?? ''
    case 'stopped':
      return `Stopped. ${responses(changed)} moved by the rules.`
    default:
      return `${responses(changed)} moved by the rules.`
  }
}
