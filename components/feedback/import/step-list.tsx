import { Check } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { Flow } from './flow'

const steps: { step: Flow['step']; name: string }[] = [
  { step: 'file', name: 'File' },
  { step: 'look', name: 'Look' },
  { step: 'columns', name: 'Columns' },
  { step: 'names', name: 'Touchpoints' },
  { step: 'check', name: 'Check' },
  { step: 'import', name: 'Import' },
]

/** Where the import stands among its steps. On a narrow screen only the present step has a name. */
export function StepList({ flow }: { flow: Flow }) {
  const isWide = 'draft' in flow && flow.draft.layout === 'wide'
  // The touchpoints of a wide file are chosen with its columns.
  const shown = steps.filter(({ step }) => step !== 'names' || (!isWide && flow.step !== 'import'))
  const at = shown.findIndex(({ step }) => step === flow.step)
  return (
    <ol aria-label="Steps" className="flex items-center gap-2 text-sm">
      {shown.map(({ step, name }, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={cn(
            'flex items-center gap-1.5',
            index === at ? 'font-medium text-foreground' : 'text-muted-foreground',
          )}
        >
          <span
            className={cn(
              'flex size-5 items-center justify-center rounded-full border text-xs tabular-nums [&_svg]:size-3',
              index === at && 'border-primary bg-primary text-primary-foreground',
              index < at && 'border-primary text-link',
            )}
          >
            {index < at ? <Check aria-label="done" /> : index + 1}
          </span>
          <span className={cn(index !== at && 'sr-only sm:not-sr-only')}>{name}</span>
          {index < shown.length - 1 ? <span className="h-px w-3 bg-border sm:w-5" /> : null}
        </li>
      ))}
    </ol>
  )
}
