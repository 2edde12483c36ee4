'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { responses } from '@/components/heat/number-text'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPCClient } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'

/** How far a run is. */
export type Run = { progress: number; changed: number }

/** Runs the rules over all the journey's responses, a portion after the other, until the end or `stop`. */
export function useRunRules(journeyId: string, onEnd: () => void) {
  const client = useTRPCClient()
  const refresh = useRefreshHeat()
  const [run, setRun] = useState<Run | null>(null)
  const wanted = useRef(false)
  const stop = useCallback(() => {
    wanted.current = false
  }, [])
  useEffect(() => stop, [stop])

  const start = useCallback(
    async (version: string) => {
      wanted.current = true
      let cursor: string | null = null
      let now: Run = { progress: 0, changed: 0 }
      setRun(now)
      try {
        do {
          const portion: Awaited<ReturnType<typeof client.rule.run.mutate>> =
            await client.rule.run.mutate({ journeyId, version, cursor })
          cursor = portion.nextCursor
          now = { progress: portion.progress, changed: now.changed + portion.changed }
          setRun(now)
        } while (cursor !== null && wanted.current)
        const sentence = `${responses(now.changed)} moved by the rules.`
        toast(cursor === null ? sentence : `Stopped. ${sentence}`)
      } catch (error) {
        toast.error(failureOf(error).message)
      }
      setRun(null)
      await refresh()
      onEnd()
    },
    [client, journeyId, refresh, onEnd],
  )
  return { run, start, stop }
}
