'use client'

import { ToggleGroup as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type SegmentedOption<Value extends string> = { value: Value; label: ReactNode }

/** One choice out of a few, all of them visible. Choosing the chosen one again changes nothing. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: {
  label: string
  value: Value
  options: readonly SegmentedOption<Value>[]
  onChange: (value: Value) => void
  className?: string
}) {
  return (
    <Primitive.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
      className={cn(
        'inline-flex h-8 pointer-coarse:h-11 items-center gap-0.5 rounded-sm bg-muted p-0.5',
        className,
      )}
    >
      {options.map((option) => (
        <Primitive.Item
          key={option.value}
          value={option.value}
          className="focus-ring inline-flex h-7 pointer-coarse:h-10 items-center gap-1.5 rounded-[5px] px-2.5 font-medium text-muted-foreground text-sm transition-colors hover:text-foreground data-[state=on]:bg-card data-[state=on]:text-foreground data-[state=on]:shadow-[0_0_0_1px_var(--border)] [&_svg]:size-4"
        >
          {option.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  )
}
