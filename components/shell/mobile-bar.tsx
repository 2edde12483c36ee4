'use client'

import { Menu } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetTitle, SheetTrigger } from '@/components/ui/sheet'
import { Sidebar } from './sidebar'
import { useWorkspace } from './workspace'

/** The frame's bar on a phone. */
export function MobileBar() {
  const [open, setOpen] = useState(false)
  const workspace = useWorkspace()
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b bg-background px-2 md:hidden">
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Menu">
            <Menu />
          </Button>
        </SheetTrigger>
        <SheetContent side="start" aria-describedby={undefined} className="pt-10">
          <SheetTitle className="sr-only">Menu</SheetTitle>
          <Sidebar onNavigate={() => setOpen(false)} />
        </SheetContent>
      </Sheet>
      <span dir="auto" className="min-w-0 truncate font-semibold">
        {workspace.name}
      </span>
    </header>
  )
}
