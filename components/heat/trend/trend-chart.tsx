import { type Heat, shareWithoutNegatives } from '@/core/heat/heat'
import { runsOf } from '@/core/heat/trend'
import { heatSentence } from '../heat-words'
import { count, heatNumber, monthText } from '../number-text'

/** Units of the drawing; it scales with its box. */
const size = { width: 480, heat: 96, bars: 28, gap: 6, pad: 2 }
const height = size.heat + size.gap + size.bars

/**
 * Heat by month: a line with its 95% band where at least five answered, a gap
 * elsewhere; below it how many answered. All charts have one scale, 0 to `top`.
 */
export function TrendChart({
  months,
  values,
  top,
  label,
}: {
  months: readonly string[]
  values: readonly (Heat | null)[]
  top: number
  label: string
}) {
  const step = (size.width - 2 * size.pad) / Math.max(1, months.length)
  const x = (index: number) => size.pad + (index + 0.5) * step
  const y = (heat: number) => size.heat * (1 - Math.min(1, heat / top))
  const mostResponses = Math.max(1, ...values.map((heat) => heat?.n ?? 0))
  const runs = runsOf(values.map((heat) => (heat?.state === 'ok' ? heat : null)))
  return (
    <svg
      role="img"
      aria-label={`${label}: ${summary(months, values)}`}
      viewBox={`0 0 ${size.width} ${height}`}
      className="block w-full rtl:-scale-x-100"
    >
      {[0, 0.5, 1].map((part) => (
        <line
          key={part}
          x1={0}
          x2={size.width}
          y1={size.heat * part}
          y2={size.heat * part}
          className="stroke-border"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {runs.map(({ start, values: run }) => {
        const upper = run.map((heat, i) => `${x(start + i)},${y(heat.interval[1])}`)
        const lower = run.map((heat, i) => `${x(start + i)},${y(heat.interval[0])}`).reverse()
        const line = run.map((heat, i) => `${x(start + i)},${y(heat.heat)}`).join(' ')
        return (
          <g key={start}>
            {run.length === 1 ? (
              <line
                x1={x(start)}
                x2={x(start)}
                y1={y(run[0]?.interval[0] ?? 0)}
                y2={y(run[0]?.interval[1] ?? 0)}
                className="stroke-input"
                strokeWidth={5}
              />
            ) : (
              <polygon points={[...upper, ...lower].join(' ')} className="fill-input/40" />
            )}
            <polyline
              points={line}
              className="fill-none stroke-foreground"
              strokeWidth={2}
              strokeLinejoin="round"
            />
            {run.map((heat, i) => {
              const unseen = shareWithoutNegatives(heat)
              return unseen ? (
                <line
                  key={months[start + i]}
                  x1={x(start + i)}
                  x2={x(start + i)}
                  y1={y(0)}
                  y2={y(unseen[1])}
                  className="stroke-muted-foreground"
                  strokeWidth={1.5}
                  strokeDasharray="2 3"
                />
              ) : null
            })}
            {run.map((heat, i) => (
              <circle
                key={months[start + i]}
                cx={x(start + i)}
                cy={y(heat.heat)}
                r={3}
                className="fill-foreground"
              />
            ))}
          </g>
        )
      })}
      {values.map((heat, index) => {
        const bar = heat ? Math.max(1.5, (size.bars * heat.n) / mostResponses) : 0
        const month = months[index] ?? ''
        return (
          <g key={month}>
            <rect
              x={x(index) - step * 0.35}
              y={height - bar}
              width={step * 0.7}
              height={bar}
              className={heat?.state === 'ok' ? 'fill-muted-foreground/70' : 'fill-input/60'}
            />
            <rect x={x(index) - step / 2} y={0} width={step} height={height} fill="transparent">
              <title>{`${monthText(month)}: ${heat ? heatSentence(heat) : 'No responses.'}`}</title>
            </rect>
          </g>
        )
      })}
    </svg>
  )
}

function summary(months: readonly string[], values: readonly (Heat | null)[]): string {
  const told = values.flatMap((heat, index) =>
    heat?.state === 'ok'
      ? [`${monthText(months[index] ?? '')} ${heatNumber(heat.heat)} (n ${count(heat.n)})`]
      : [],
  )
  return told.length === 0 ? 'no month with enough responses.' : `${told.join(', ')}.`
}
