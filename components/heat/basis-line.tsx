import type { HeatBasis } from '@/core/heat/views'
import { methodLine } from './heat-words'
import { percentage, periodText, responses } from './number-text'

/** What the numbers of a view rest on: n, period, the journey's share and the method. */
export function BasisLine({ basis }: { basis: HeatBasis }) {
  return (
    <p className="text-muted-foreground text-sm">
      {basis.period
        ? `From ${responses(basis.n)}, ${periodText(basis.period)}; ${percentage(basis.p0)} of them negative. `
        : 'No responses under these filters. '}
      {methodLine}
    </p>
  )
}
