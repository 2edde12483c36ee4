'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPCClient } from '@/components/trpc/client'
import { useSettled } from '@/components/ui/use-settled'
import type { SourceMapping } from '@/core/feedback/mapping'

/**
 * What a sample message would give under a mapping, tried whenever either has changed.
 * @param mapping null: something is missing yet
 */
export function useTrial(
  place: { journeyId: string; sourceId: string },
  sample: string,
  mapping: SourceMapping | null,
) {
  const client = useTRPCClient()
  const asked = useSettled(mapping === null ? null : JSON.stringify(mapping))
  const text = useSettled(sample)
  const isEnabled = asked !== null && text.trim() !== ''
  return useQuery({
    queryKey: ['webhook trial', place, text, asked],
    queryFn: () =>
      client.source.tryMapping.mutate({
        ...place,
        sample: text,
        mapping: JSON.parse(asked ?? '') as SourceMapping,
      }),
    enabled: isEnabled,
    placeholderData: isEnabled ? keepPreviousData : undefined,
    gcTime: 0,
    retry: false,
  })
}
