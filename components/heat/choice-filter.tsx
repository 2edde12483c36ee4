'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'

type Choice = { value: string; label: string }

/** Chooses any number out of a list; none chosen lets all through. */
export function ChoiceFilter({
  name,
  choices,
  chosen,
  always = false,
  onChange,
}: {
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
  /** Shown even where there is but one choice: it leaves others out all the same. */
  always?: boolean
  onChange: (chosen: string[]) => void
}) {
  if (choices.length === 0) return null
  if (choices.length === 1 && chosen.length === 0 && !always) return null
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="secondary"
          aria-label={`${name}: ${summary(choices, chosen)}`}
          className="max-w-60 data-[chosen]:border-primary/50 data-[chosen]:bg-primary-soft"
          data-chosen={chosen.length > 0 ? '' : undefined}
        >
          <span className="text-muted-foreground">{name}</span>
          <bdi className="truncate">{summary(choices, chosen)}</bdi>
          <ChevronDown className="text-muted-foreground" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="max-h-80">
        {choices.map(({ value, label }) => (
          <DropdownMenuCheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onCheckedChange={() => toggle(value)}
            // Several are chosen in a row: the list stays open.
            onSelect={(event) => event.preventDefault()}
          >
            <bdi className="max-w-72 truncate">{label}</bdi>
          </DropdownMenuCheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={chosen.length === 0} onSelect={() => onChange([])}>
          Show all
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function summary(choices: readonly Choice[], chosen: readonly string[]): string {
  if (chosen.length === 0) return 'All'
  if (chosen.length > 1) return `${chosen.length} chosen`
  return choices.find((choice) => choice.value === chosen[0])?.label ?? chosen[0] ?? 'All'
}
