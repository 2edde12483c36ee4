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
import { type ChoiceList, chosenWords, toggled } from './filter-choices'

/** Chooses any number out of a list, by a button with a menu. */
export function ChoiceFilter({
  list,
  onChange,
}: {
  list: ChoiceList
  onChange: (chosen: string[]) => void
}) {
  const { name, choices, chosen } = list
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="secondary"
          className="max-w-60 data-[chosen]:border-primary/50 data-[chosen]:bg-primary-soft"
          data-chosen={chosen.length > 0 ? '' : undefined}
        >
          <span className="text-muted-foreground">{name}</span>
          <bdi className="truncate">{chosenWords(list)}</bdi>
          <ChevronDown className="text-muted-foreground" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="max-h-80">
        {choices.map(({ value, label }) => (
          <DropdownMenuCheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onCheckedChange={() => onChange(toggled(chosen, value))}
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
