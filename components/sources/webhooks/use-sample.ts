'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '@/components/trpc/client'
import { useSettled } from '@/components/ui/use-settled'
import type { Webhook } from './webhook'

/** The fields of a sample message as it is now, read anew when nobody types; nothing while there is none. */
export function useSample(journeyId: string, text: string, rowsAt: string) {
  const client = useTRPCClient()
  const sample = useSettled(text)
  return useQuery({
    queryKey: ['webhook sample', journeyId, sample, rowsAt],
    queryFn: () => client.source.readSample.mutate({ journeyId, sample, rowsAt }),
    enabled: sample.trim() !== '',
    placeholderData: sample.trim() === '' ? undefined : keepPreviousData,
    // The same text is read the same.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
}

/** The latest message of a webhook that nobody has said how to read; null: it sent none, or is read already. */
export function useLatestMessage(journeyId: string, webhook: Webhook): string | null {
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.source.problems.queryOptions(
      { journeyId, sourceId: webhook.id },
      { enabled: webhook.mapping === null && webhook.problems > 0 },
    ),
  )
  return data?.[0]?.body ?? null
}
