import { type Heat, negativeShare, shareWithoutNegatives } from '@/core/heat/heat'
import { wilson } from '@/core/heat/interval'
import type { HeatBasis } from '@/core/heat/views'
import { FormulaPanel, Step } from './formula-panel'
import { count, decimal, heatNumber, percentage, periodText } from './number-text'
import { severityOf } from './pool-heats'

/** The formula of heat, filled in with one place's own numbers. */
export function HowComputed({
  heat,
  basis,
  title,
}: {
  heat: Heat
  basis: HeatBasis
  /** Where more than one number stands beside it. */
  title?: string
}) {
  return (
    <FormulaPanel
      title={title}
      note={basis.period ? `Period of the answers: ${periodText(basis.period)}.` : null}
    >
      <HeatSteps heat={heat} basis={basis} />
    </FormulaPanel>
  )
}

/** The steps alone, for a panel that says more. */
export function HeatSteps({
  heat,
  basis,
}: {
  heat: Heat
  basis: Pick<HeatBasis, 'p0' | 'strength'>
}) {
  const { n, negative: k } = heat
  const s = severityOf(heat)
  const [lo, hi] = wilson(k, n)
  const own = negativeShare({ n, negative: k, painNegative: 0 })
  return (
    <>
      <Step title={`${count(k)} of ${count(n)} answers are negative: ${percentage(own)}.`}>
        n = {n}, k = {k}
      </Step>
      <Step
        title={`Few answers are weak evidence, so the share is drawn towards the journey’s ${percentage(basis.p0)} by the weight of ${basis.strength} answers.`}
      >
        share = (k + C·p₀) / (n + C) = ({k} + {basis.strength}·{decimal(basis.p0)}) / ({n} +{' '}
        {basis.strength}) = {decimal(heat.share)}
      </Step>
      <Step
        title={
          k === 0
            ? 'How bad a negative answer is nobody can say where there is none; it counts as 0.'
            : `The negative answers are bad by ${decimal(s)} on average, 1 being the worst.`
        }
      >
        s = {decimal(s)}
      </Step>
      <Step title={`Heat is both together: ${heatNumber(heat.heat)} of 100.`}>
        heat = share · s = {decimal(heat.share)} · {decimal(s)} = {decimal(heat.heat)}
      </Step>
      <Step
        title={
          shareWithoutNegatives(heat)
            ? `So its interval has no width, which says nothing of how sure it is. The share itself is with 95% confidence at most ${percentage(hi)} (Wilson).`
            : 'With 95% confidence it lies in this interval (Wilson), before the drawing in.'
        }
      >
        s · wilson(k, n) = {decimal(s)} · ({decimal(lo)} to {decimal(hi)}) ={' '}
        {decimal(heat.interval[0])} to {decimal(heat.interval[1])}
      </Step>
      <Step title={surelyTitle(heat, basis.p0, lo)}>
        {decimal(lo)} {lo > basis.p0 ? '>' : '≤'} p₀ = {decimal(basis.p0)}
      </Step>
    </>
  )
}

function surelyTitle(heat: Heat, p0: number, lo: number): string {
  const low = `Even the low end of the negative share, ${percentage(lo)},`
  return heat.surelyPainful
    ? `${low} lies above the journey’s ${percentage(p0)}: surely painful.`
    : `The low end of the negative share, ${percentage(lo)}, does not lie above the journey’s ${percentage(p0)}: not surely painful.`
}
