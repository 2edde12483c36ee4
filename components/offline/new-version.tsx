'use client'

import { RefreshCw } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { noteFailure, readOutdated, watchOutdated } from './builds'

/**
 * Says calmly that a newer build is there. Reloading first waits until what is
 * unsent is kept.
 * @param kept resolves to whether all unsent work is safe in this browser
 */
export function NewVersion({ kept }: { kept: () => Promise<boolean> }) {
  const isOutdated = useSyncExternalStore(watchOutdated, readOutdated, () => false)
  const [state, setState] = useState<'asking' | 'keeping' | 'unkept'>('asking')
  useEffect(() => watchFailures(), [])
  if (!isOutdated) return null

  async function reload() {
    setState('keeping')
    if (await kept()) window.location.reload()
    else setState('unkept')
  }
  return (
    <section
      aria-label="New version"
      className="fixed inset-x-0 top-14 z-40 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] animate-rise items-center gap-3 rounded-md bg-popover py-2 ps-4 pe-2 text-popover-foreground shadow-float"
    >
      <p role="status">
        {state === 'unkept'
          ? 'A new version is ready. This browser cannot keep your unsent edits: reload when the top says “Saved”.'
          : 'A new version of Throughline is ready.'}
      </p>
      <Button size="sm" disabled={state === 'keeping'} onClick={reload}>
        <RefreshCw />
        Reload
      </Button>
    </section>
  )
}

/** Parts that are loaded later fail in a promise or in a tag of the document. */
function watchFailures(): () => void {
  const rejected = (event: PromiseRejectionEvent) => noteFailure(event.reason)
  window.addEventListener('unhandledrejection', rejected)
  return () => window.removeEventListener('unhandledrejection', rejected)
}
