'use client'

import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import type { TemplateName } from '@/core/journey/templates'
import { templateNames } from '@/core/journey/templates'
import { TemplatePreview } from './template-preview'

export const templateWords: Record<TemplateName, { name: string; means: string; title: string }> = {
  blank: { name: 'Blank', means: 'Empty stages and the usual lanes', title: '' },
  shop: {
    name: 'Shop checkout',
    means: 'From the first search to the return',
    title: 'Shop checkout',
  },
  airline: { name: 'Airline trip', means: 'From booking to baggage', title: 'Airline trip' },
  clinic: {
    name: 'Clinic visit',
    means: 'From the appointment to recovery',
    title: 'Clinic visit',
  },
}

/** What to start from, each with its picture. */
export function TemplateChoice({
  value,
  onChange,
}: {
  value: TemplateName
  onChange: (name: TemplateName) => void
}) {
  const id = useId()
  return (
    <div className="space-y-1.5">
      <p id={id} className="font-medium text-sm">
        Start from
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(templateNames.find((name) => name === next) ?? 'blank')}
        className="grid grid-cols-2 gap-3 sm:grid-cols-4"
      >
        {templateNames.map((name) => (
          <RadioGroup.Item
            key={name}
            value={name}
            aria-label={templateWords[name].name}
            aria-describedby={`${id}-${name}`}
            className="focus-ring flex flex-col overflow-hidden rounded-md border text-start transition-colors hover:border-input data-[state=checked]:border-primary data-[state=checked]:bg-primary-soft data-[state=checked]:shadow-[0_0_0_1px_var(--primary)]"
          >
            <TemplatePreview name={name} />
            <span className="block w-full border-t px-2.5 py-2">
              <span className="block font-medium text-sm">{templateWords[name].name}</span>
              <span id={`${id}-${name}`} className="block text-muted-foreground text-xs">
                {templateWords[name].means}
              </span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
