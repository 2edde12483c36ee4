'use client'

import { Route, UserRound, UsersRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '@/components/ui/cn'
import { useWorkspace } from './workspace'

const places = [
  { path: '', label: 'Journeys', icon: Route },
  { path: '/personas', label: 'Personas', icon: UserRound },
  { path: '/members', label: 'Members', icon: UsersRound },
]

/** The places of a workspace. */
export function NavLinks({ onNavigate }: { onNavigate?: () => void }) {
  const base = `/w/${useWorkspace().slug}`
  const pathname = usePathname()
  return (
    <nav aria-label="Workspace">
      <ul className="space-y-0.5">
        {places.map(({ path, label, icon: Icon }) => {
          const href = base + path
          const here = path === '' ? pathname === base : pathname.startsWith(href)
          return (
            <li key={path}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={here ? 'page' : undefined}
                className={cn(
                  'focus-ring flex h-8 items-center gap-2.5 rounded-sm px-2 font-medium transition-colors',
                  here
                    ? 'bg-accent text-foreground'
                    : 'text-muted-foreground hover:bg-accent hover:text-foreground',
                )}
              >
                <Icon className="size-4" aria-hidden="true" />
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
