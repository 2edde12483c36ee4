'use client'

import { AccountMenu } from './account-menu'
import { NavLinks } from './nav-links'
import { WorkspaceSwitcher } from './workspace-switcher'

/** Workspace, its places, and whoever is signed in. */
export function Sidebar({ onNavigate }: { onNavigate?: () => void }) {
  return (
    <div className="flex h-full flex-col gap-4 p-3">
      <WorkspaceSwitcher />
      <NavLinks onNavigate={onNavigate} />
      <div className="mt-auto">
        <AccountMenu />
      </div>
    </div>
  )
}
