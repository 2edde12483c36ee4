'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { Autosave, type SaveState } from './autosave'

const delayMs = 600

/**
 * Autosave for a page: what is unsaved goes out when the page is left, and
 * closing the tab before that asks first.
 */
export function useAutosave<Fields extends object>(
  save: (set: Partial<Fields>) => Promise<unknown>,
): { state: SaveState; change: (set: Partial<Fields>) => void; flush: () => Promise<void> } {
  const [state, setState] = useState<SaveState>({ state: 'saved' })
  const send = useEffectEvent(save)
  const [autosave] = useState(
    () =>
      new Autosave<Fields>({
        save: (set) => send(set),
        explain: (error) => failureOf(error).message,
        onState: setState,
        later: (callback) => {
          const timer = setTimeout(callback, delayMs)
          return () => clearTimeout(timer)
        },
      }),
  )
  useEffect(() => {
    const onHide = () => void autosave.flush()
    const onLeave = (event: BeforeUnloadEvent) => {
      if (autosave.unsaved) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('visibilitychange', onHide)
      void autosave.flush()
    }
  }, [autosave])
  return {
    state,
    change: (set) => autosave.change(set),
    flush: () => autosave.flush(),
  }
}
