'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { RuleRunView } from '@/core/feedback/rule-views'

/** While the rules run, how far they are is asked for this often, in ms. */
const askEvery = 500

/**
 * The run of the journey's rules, which goes on by itself on the server: how
 * it stands, and how to start and stop it. When one ends that was seen at work,
 * whoever began it, heat is loaded anew.
 */
export function useRuleRun(journeyId: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const refresh = useRefreshHeat()
  const query = useQuery(
    trpc.rule.lastRun.queryOptions(
      { journeyId },
      { refetchInterval: ({ state }) => (state.data?.state === 'running' ? askEvery : false) },
    ),
  )
  const options = {
    onSuccess: (view: RuleRunView) =>
      client.setQueryData(trpc.rule.lastRun.queryKey({ journeyId }), view),
    onError: (error: unknown) => {
      toast.error(failureOf(error).message)
      void client.invalidateQueries(trpc.rule.pathFilter())
    },
  }
  const start = useMutation(trpc.rule.run.mutationOptions(options))
  const stop = useMutation(trpc.rule.stopRun.mutationOptions(options))
  const last = query.data ?? null
  const before = useRef<RuleRunView['state'] | null>(null)
  useEffect(() => {
    const wasRunning = before.current === 'running'
    before.current = last?.state ?? null
    if (wasRunning && last?.state !== 'running') void refresh()
  }, [last, refresh])
  return { last, isKnown: !query.isPending, start, stop }
}
