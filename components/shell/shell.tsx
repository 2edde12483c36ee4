import type { ReactNode } from 'react'
import { MobileBar } from './mobile-bar'
import { Sidebar } from './sidebar'

/** The frame of all pages but the map: navigation at the start edge, on a phone behind a button. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-sm focus:bg-popover focus:px-3 focus:py-2 focus:shadow-float"
      >
        Skip to the content
      </a>
      <div className="sticky top-0 hidden h-dvh w-60 shrink-0 border-e bg-canvas md:block">
        <Sidebar />
      </div>
      <MobileBar />
      <main id="main" className="min-w-0 flex-1">
        {children}
      </main>
    </div>
  )
}
