'use client'

import { Archive, ArchiveRestore, Copy, Ellipsis, Pencil } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import {
  ContextMenu,
  ContextMenuContent,
  ContextMenuItem,
  ContextMenuShortcut,
  ContextMenuTrigger,
} from '@/components/ui/context-menu'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { JourneyItem } from './journey'

export type JourneyDeed = 'rename' | 'duplicate' | 'archive' | 'restore'

type Entry = { deed: JourneyDeed; label: string; keys: string; icon: ComponentType }

/** What may be done with a journey, by what the server allows. */
export function entriesFor(journey: Pick<JourneyItem, 'abilities' | 'archivedAt'>): Entry[] {
  const may = (ability: JourneyItem['abilities'][number]) => journey.abilities.includes(ability)
  if (journey.archivedAt) {
    return may('journey.archive')
      ? [{ deed: 'restore', label: 'Restore', keys: 'Del', icon: ArchiveRestore }]
      : []
  }
  const entries: (Entry | false)[] = [
    may('journey.edit') && { deed: 'rename', label: 'Rename…', keys: 'F2', icon: Pencil },
    may('journey.create') && { deed: 'duplicate', label: 'Duplicate', keys: 'D', icon: Copy },
    may('journey.archive') && { deed: 'archive', label: 'Archive', keys: 'Del', icon: Archive },
  ]
  return entries.filter((entry) => entry !== false)
}

/** The deed that a key stands for on a focused card, among those allowed. */
export function deedOfKey(entries: readonly Entry[], key: string): JourneyDeed | undefined {
  const keys = key === 'Delete' || key === 'Backspace' ? 'Del' : key.toUpperCase()
  return entries.find((entry) => entry.keys === keys)?.deed
}

type Props = { entries: readonly Entry[]; onChoose: (deed: JourneyDeed) => void }

/** The button with three dots on a card. */
export function JourneyMenuButton({ title, entries, onChoose }: Props & { title: string }) {
  if (entries.length === 0) return null
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${title}`}>
          <Ellipsis />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {entries.map(({ deed, label, keys, icon: Icon }) => (
          <DropdownMenuItem key={deed} onSelect={() => onChoose(deed)}>
            <Icon />
            {label}
            <DropdownMenuShortcut>{keys}</DropdownMenuShortcut>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** The same deeds by right-click, or by the menu key, on the whole card. */
export function JourneyContextMenu({
  entries,
  onChoose,
  children,
}: Props & { children: ReactNode }) {
  if (entries.length === 0) return children
  return (
    <ContextMenu>
      <ContextMenuTrigger asChild>{children}</ContextMenuTrigger>
      <ContextMenuContent>
        {entries.map(({ deed, label, keys, icon: Icon }) => (
          <ContextMenuItem key={deed} onSelect={() => onChoose(deed)}>
            <Icon />
            {label}
            <ContextMenuShortcut>{keys}</ContextMenuShortcut>
          </ContextMenuItem>
        ))}
      </ContextMenuContent>
    </ContextMenu>
  )
}
