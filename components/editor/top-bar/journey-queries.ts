import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { JourneyState } from '@/core/journey/records'

/** Changes of the journey itself; its records change through the session. */
export function useJourneyChanges(journeyId: string) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const settled = {
    onSettled: () =>
      queries.invalidateQueries({ queryKey: trpc.journey.get.queryKey({ journeyId }) }),
    onError: (error: unknown) => toast.error(failureOf(error).message),
  }
  const rename = useMutation(trpc.journey.rename.mutationOptions(settled))
  const setState = useMutation(trpc.journey.setState.mutationOptions(settled))
  const setPersonas = useMutation(trpc.journey.setPersonas.mutationOptions(settled))
  return {
    rename: (title: string) => rename.mutate({ journeyId, title }),
    setState: (state: JourneyState) => setState.mutate({ journeyId, state }),
    setPersonas: (personaIds: string[]) => setPersonas.mutate({ journeyId, personaIds }),
    /** What was chosen but is not confirmed yet. */
    pending: {
      title: rename.isPending ? rename.variables.title : undefined,
      state: setState.isPending ? setState.variables.state : undefined,
    },
  }
}
