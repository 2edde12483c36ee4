import type { TopTwoOfTen } from '@/core/heat/opportunity'
import type { PriorityPlace } from '@/core/heat/priority'
import type { HeatBasis } from '@/core/heat/views'
import { FormulaPanel, Step } from '../formula-panel'
import { count, mean, periodText } from '../number-text'
import { answersText, spanText } from './priority-words'

/** Ulwick's score with one touchpoint's own numbers. */
export function HowPrioritised({ place, basis }: { place: PriorityPlace; basis: HeatBasis }) {
  const { importance, satisfaction, opportunity } = place
  if (!importance || !satisfaction || !opportunity) return null
  const lack = Math.max(importance.value - satisfaction.value, 0)
  return (
    <FormulaPanel
      title="How is the opportunity computed?"
      note={basis.period ? `Period of the answers: ${periodText(basis.period)}.` : null}
    >
      <TopTwoStep name="Importance" short="imp" value={importance} />
      <TopTwoStep name="Satisfaction, by CSAT and ratings" short="sat" value={satisfaction} />
      <Step title="Opportunity is importance, plus what satisfaction lacks of it (Ulwick 2005).">
        imp + max(imp − sat, 0) = {mean(importance.value)} + {mean(lack)} ={' '}
        {mean(opportunity.value)}
      </Step>
      <Step title="Its 95% interval is made of those of both (MOVER, Zou and Donner 2008).">
        {spanText(opportunity.interval)}
      </Step>
    </FormulaPanel>
  )
}

function TopTwoStep({ name, short, value }: { name: string; short: string; value: TopTwoOfTen }) {
  return (
    <Step
      title={`${name}: ten times the share of 4 and 5 (${answersText(value)}), with Wilson’s interval.`}
    >
      {short} = 10 · {count(value.best)}/{count(value.n)} = {mean(value.value)},{' '}
      {spanText(value.interval)}
    </Step>
  )
}
