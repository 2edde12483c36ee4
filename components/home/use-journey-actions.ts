'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { JourneyItem } from './journey'

/**
 * What one can do with a journey from the outside. Each says what came of it;
 * archiving can be taken back from the notice.
 */
export function useJourneyActions() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.journey.list.queryKey() })
  const told = {
    onSettled: refresh,
    onError: (error: unknown) => toast.error(failureOf(error).message),
  }
  const duplicate = useMutation(trpc.journey.duplicate.mutationOptions(told))
  const archive = useMutation(trpc.journey.archive.mutationOptions(told))
  const restore = useMutation(trpc.journey.restore.mutationOptions(told))

  function bringBack({ id, title }: JourneyItem) {
    restore.mutate({ journeyId: id }, { onSuccess: () => toast(`Restored “${title}”`) })
  }
  return {
    duplicate: ({ id, title }: JourneyItem) =>
      duplicate.mutate({ journeyId: id }, { onSuccess: () => toast(`Duplicated “${title}”`) }),
    archive: (journey: JourneyItem) =>
      archive.mutate(
        { journeyId: journey.id },
        {
          onSuccess: () =>
            toast(`Archived “${journey.title}”`, {
              action: { label: 'Undo', onClick: () => bringBack(journey) },
            }),
        },
      ),
    restore: bringBack,
  }
}
