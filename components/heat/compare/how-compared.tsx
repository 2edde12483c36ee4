import { type Compared, type Comparison, falseCalls, rawHeat } from '@/core/heat/compare'
import type { Heat } from '@/core/heat/heat'
import { wilson } from '@/core/heat/interval'
import { FormulaPanel, Step } from '../formula-panel'
import { count, decimal, percentage, periodText, responses } from '../number-text'
import { severityOf } from '../pool-heats'

/** The formulas of a comparison, filled in with one place's own numbers. */
export function HowCompared({
  compared,
  comparison,
}: {
  compared: Compared
  comparison: Comparison
}) {
  const { a, b, share, heat, p, adjusted, shared } = compared
  if (!share || !heat) return null
  return (
    <FormulaPanel
      note={`A: ${responses(a.n)}, ${periodWords(comparison.a.period)}. B: ${responses(b.n)}, ${periodWords(comparison.b.period)}.`}
    >
      <SideStep name="A" heat={a} />
      <SideStep name="B" heat={b} />
      <Step title="The distances from each share to its bounds add up like errors (Newcombe 1998, method 10).">
        d = {decimal(share.value)}, {decimal(share.interval[0])} to {decimal(share.interval[1])}
      </Step>
      {p === null ? (
        <Step
          title={
            shared > 0
              ? `${responses(shared)} count on both sides, so they are not independent: no verdict.`
              : 'Fewer than five responses on a side: no verdict.'
          }
        >
          n_A = {count(a.n)}, n_B = {count(b.n)}
        </Step>
      ) : (
        <Step title="How often chance alone would bring such a difference, and what is left of it among all touchpoints tested (Benjamini and Hochberg 1995).">
          p {pText(p)}, adjusted {pText(adjusted ?? p)};{' '}
          {(adjusted ?? p) <= falseCalls ? 'not above' : 'above'} {falseCalls}
        </Step>
      )}
      <Step title="Heat as shown is drawn towards each side’s own average; the interval of the difference is made of the heats’ own intervals, before the drawing in (MOVER, Zou and Donner 2008).">
        {decimal(a.heat)} − {decimal(b.heat)} = {decimal(heat.value)}; before the drawing in{' '}
        {decimal(rawHeat(a))} − {decimal(rawHeat(b))}, {decimal(heat.interval[0])} to{' '}
        {decimal(heat.interval[1])}
      </Step>
    </FormulaPanel>
  )
}

function SideStep({ name, heat }: { name: string; heat: Heat }) {
  const { n, negative: k } = heat
  const [lo, hi] = wilson(k, n)
  return (
    <Step
      title={`${name}: ${count(k)} of ${responses(n)} negative, ${percentage(n === 0 ? 0 : k / n)}, with Wilson’s interval.`}
    >
      k/n = {k}/{n} = {decimal(n === 0 ? 0 : k / n)}, {decimal(lo)} to {decimal(hi)}; s ={' '}
      {decimal(severityOf(heat))}
    </Step>
  )
}

const pText = (p: number) => (p < 0.001 ? '< 0.001' : `= ${decimal(p)}`)

const periodWords = (period: { from: string; to: string } | null) =>
  period ? periodText(period) : 'no responses'
