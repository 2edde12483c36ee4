'use client'

import { ChevronDown } from 'lucide-react'
import { type JourneyItem, stateWords } from '@/components/home/journey'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { counterpart } from './presets'

/** Beside this journey another one, first those that show the same in its counterpart's state. */
export function JourneyPair({
  own,
  others,
  onChoose,
}: {
  own: JourneyItem
  others: readonly JourneyItem[]
  onChoose: (journeyId: string) => void
}) {
  const wanted = counterpart[own.state]
  const personas = new Set(own.personas.map(({ id }) => id))
  const closeness = ({ state, personas: theirs }: JourneyItem) =>
    2 * Number(state === wanted) + Number(theirs.some(({ id }) => personas.has(id)))
  const sorted = [...others].sort((a, b) => closeness(b) - closeness(a))
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="secondary" size="sm">
          {pairName(own)}
          <ChevronDown className="text-muted-foreground" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="max-h-80 overflow-y-auto">
        {sorted.map(({ id, title, state }) => (
          <DropdownMenuItem key={id} onSelect={() => onChoose(id)}>
            <bdi className="max-w-72 flex-1 truncate">{title || 'Untitled'}</bdi>
            <span className="text-muted-foreground text-sm">{stateWords[state].name}</span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** "Current and future journey". */
function pairName({ state }: JourneyItem): string {
  return `${stateWords[state].name} and ${stateWords[counterpart[state]].name.toLowerCase()} journey`
}
