'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { BulkChoice } from './bulk'
import type { Places } from './places'

/** Decides at once about all names that the map does not have. */
export function BulkTargets({
  places,
  onChoose,
}: {
  places: Places
  onChoose: (choice: BulkChoice) => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-sm">All that are not on the map:</span>
      {places.laneId ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="secondary" size="sm">
              Create in a stage
              <ChevronDown />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuLabel>Create all of them in</DropdownMenuLabel>
            {places.stages.map(({ id, title }) => (
              <DropdownMenuItem key={id} onSelect={() => onChoose({ kind: 'create', stageId: id })}>
                <bdi>{title || 'Untitled'}</bdi>
              </DropdownMenuItem>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      ) : null}
      <Button variant="secondary" size="sm" onClick={() => onChoose({ kind: 'skip' })}>
        Leave out
      </Button>
    </div>
  )
}
