'use client'

import { RadioGroup } from 'radix-ui'
import { type Instrument, scales } from '@/core/heat/instruments'
import { answerNumber, answerWords } from './instrument-words'

/** An answer on an instrument's scale: all of it in view, its chosen answer in words below. */
export function ValueControl({
  instrument,
  value,
  onChange,
  labelledBy,
}: {
  instrument: Instrument
  value: number | null
  onChange: (value: number) => void
  labelledBy: string
}) {
  const { min, max } = scales[instrument]
  const answers = Array.from({ length: max - min + 1 }, (_, step) => min + step)
  return (
    <div className="space-y-1.5">
      <RadioGroup.Root
        aria-labelledby={labelledBy}
        value={value === null ? '' : String(value)}
        onValueChange={(next) => onChange(Number(next))}
        className="flex"
      >
        {answers.map((answer) => (
          <RadioGroup.Item
            key={answer}
            value={String(answer)}
            aria-label={`${answerNumber(instrument, answer)}, ${answerWords(instrument, answer)}`}
            className="focus-ring -ms-px h-10 min-w-0 flex-1 border border-input/70 bg-card tabular-nums transition-colors first:ms-0 first:rounded-s-sm last:rounded-e-sm hover:bg-accent data-[state=checked]:z-10 data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=checked]:font-semibold data-[state=checked]:text-primary-foreground"
          >
            {answer}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p className="flex justify-between gap-2 text-muted-foreground text-sm">
        <span>{answerWords(instrument, min)}</span>
        <span aria-live="polite" className="font-medium text-foreground">
          {value === null ? '' : answerWords(instrument, value)}
        </span>
        <span>{answerWords(instrument, max)}</span>
      </p>
    </div>
  )
}
