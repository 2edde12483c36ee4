'use client'

import { Share2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { JourneyDetail } from '@/components/editor/top-bar/journey'
import { Button } from '@/components/ui/button'

/** Loaded when it is first asked for. */
const ShareDialog = lazy(() =>
  import('./share-dialog').then((module) => ({ default: module.ShareDialog })),
)

/** The way to the journey's links, for those who may share it. */
export function ShareButton({ journey }: { journey: JourneyDetail }) {
  const [open, setOpen] = useState(false)
  if (!journey.abilities.includes('journey.share')) return null
  return (
    <>
      <Button
        variant="ghost"
        aria-label="Share"
        aria-haspopup="dialog"
        className="px-2"
        onClick={() => setOpen(true)}
      >
        <Share2 />
        <span className="max-md:sr-only">Share</span>
      </Button>
      {open ? (
        <Suspense>
          <ShareDialog journey={journey} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
