import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type ScaleOption = { value: number; name: string; face: ReactNode }

/** A few steps side by side, one or none of them chosen. Choosing the chosen one takes it back. */
export function ScaleField({
  label,
  value,
  options,
  disabled,
  onChange,
}: {
  label: string
  value: number | null
  options: readonly ScaleOption[]
  disabled: boolean
  onChange: (value: number | null) => void
}) {
  return (
    <fieldset disabled={disabled} className="space-y-1.5">
      <legend className="font-medium text-sm">{label}</legend>
      <div className="flex gap-1">
        {options.map((option) => {
          const chosen = option.value === value
          return (
            <button
              key={option.value}
              type="button"
              aria-label={option.name}
              aria-pressed={chosen}
              title={option.name}
              onClick={() => onChange(chosen ? null : option.value)}
              className={cn(
                'focus-ring flex h-9 flex-1 items-center justify-center rounded-sm border text-muted-foreground transition-colors hover:bg-accent disabled:opacity-60 [&_svg]:size-5',
                chosen && 'border-primary bg-primary-soft text-link',
              )}
            >
              {option.face}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
