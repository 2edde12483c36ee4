'use client'

import { LogOut, Settings2 } from 'lucide-react'
import Link from 'next/link'
import { signOut } from '@/components/people/session'
import { Avatar } from '@/components/ui/avatar'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import { ThemeChoices } from './theme-choices'
import { useMe } from './workspace'

/** Whoever is signed in: account, theme, sign out. */
export function AccountMenu() {
  const { user } = useMe()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="focus-ring flex h-11 w-full items-center gap-2 rounded-sm px-2 text-start transition-colors hover:bg-accent data-[state=open]:bg-accent">
        <Avatar name={user.name} />
        <span className="min-w-0 flex-1">
          <span className="sr-only">Account of </span>
          <span dir="auto" className="block truncate font-medium text-sm">
            {user.name}
          </span>
          <span dir="auto" className="block truncate text-muted-foreground text-xs">
            {user.email}
          </span>
        </span>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" className="w-56">
        <DropdownMenuItem asChild>
          <Link href="/account">
            <Settings2 />
            Account
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <ThemeChoices />
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={leave}>
          <LogOut />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** A full load of the next page, so that nothing of this session stays in memory. */
async function leave(): Promise<void> {
  if (await signOut()) window.location.assign('/sign-in')
  else toast.error('You are still signed in: the server could not be reached. Try again.')
}
