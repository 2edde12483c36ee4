'use client'

import { Check, ChevronsUpDown, Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { initials } from '@/components/ui/initials'
import { CreateWorkspaceDialog } from './create-workspace-dialog'
import { useMe, useWorkspace } from './workspace'

/** Shows the workspace one is in, and leads to the others. */
export function WorkspaceSwitcher() {
  const me = useMe()
  const current = useWorkspace()
  const [creating, setCreating] = useState(false)
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger className="focus-ring flex h-9 w-full items-center gap-2 rounded-sm px-2 text-start transition-colors hover:bg-accent data-[state=open]:bg-accent">
          <WorkspaceSign name={current.name} />
          <span dir="auto" className="min-w-0 flex-1 truncate font-semibold">
            {current.name}
          </span>
          <ChevronsUpDown className="size-4 text-muted-foreground" aria-hidden="true" />
          <span className="sr-only">Switch workspace</span>
        </DropdownMenuTrigger>
        <DropdownMenuContent className="w-(--radix-dropdown-menu-trigger-width)">
          <DropdownMenuLabel>Workspaces</DropdownMenuLabel>
          {me.workspaces.map((workspace) => (
            <DropdownMenuItem key={workspace.id} asChild>
              <Link href={`/w/${workspace.slug}`}>
                <WorkspaceSign name={workspace.name} />
                <span dir="auto" className="min-w-0 flex-1 truncate">
                  {workspace.name}
                </span>
                {workspace.id === current.id ? <Check aria-label="You are here" /> : null}
              </Link>
            </DropdownMenuItem>
          ))}
          {me.mayCreateWorkspaces ? (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem onSelect={() => setCreating(true)}>
                <Plus />
                New workspace…
              </DropdownMenuItem>
            </>
          ) : null}
        </DropdownMenuContent>
      </DropdownMenu>
      <CreateWorkspaceDialog open={creating} onOpenChange={setCreating} />
    </>
  )
}

function WorkspaceSign({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-6 shrink-0 items-center justify-center rounded-sm bg-primary-soft font-semibold text-[11px] text-link"
    >
      {initials(name).slice(0, 4)}
    </span>
  )
}
