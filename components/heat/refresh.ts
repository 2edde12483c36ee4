'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTRPC } from '@/components/trpc/client'

/** Loads again, quietly, what shows votes, stars or tags. */
export function useRefreshMarks(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries(trpc.heat.priority.pathFilter()),
      client.invalidateQueries(trpc.feedback.verbatims.pathFilter()),
      client.invalidateQueries(trpc.feedback.tags.pathFilter()),
    ])
  }, [client, trpc])
}

/** Loads again, quietly, whatever of heat and feedback is on the screen. */
export function useRefreshHeat(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries(trpc.heat.pathFilter()),
      client.invalidateQueries(trpc.feedback.verbatims.pathFilter()),
      client.invalidateQueries(trpc.feedback.tags.pathFilter()),
      client.invalidateQueries(trpc.feedback.imports.pathFilter()),
      client.invalidateQueries(trpc.inbox.pathFilter()),
      client.invalidateQueries(trpc.rule.pathFilter()),
      client.invalidateQueries(trpc.source.pathFilter()),
      client.invalidateQueries(trpc.vote.pathFilter()),
      client.invalidateQueries(trpc.segment.pathFilter()),
    ])
  }, [client, trpc])
}
