'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { toast } from '@/components/ui/toast'
import type { PersonaDetail } from './persona'

const nobody = 'nobody'

/** The group of customers whose face a persona is; their answers are then the persona's. */
export function SegmentField({ persona, readOnly }: { persona: PersonaDetail; readOnly: boolean }) {
  const trpc = useTRPC()
  const { id: workspaceId } = useWorkspace()
  const segments = useQuery(trpc.segment.list.queryOptions({ workspaceId })).data
  const { chosen, choose } = useSegment(persona)
  if (!segments || (segments.length === 0 && chosen === null)) return null
  const names = new Map([[nobody, 'Not said']])
  for (const { segmentId, name } of segments) names.set(segmentId, name)
  if (chosen !== null && !names.has(chosen)) names.set(chosen, 'A former segment')
  return (
    <Field
      label="Customers"
      hint="The segment whose face this is. What these customers answered can be compared with another persona’s."
    >
      {(control) => (
        <ChoiceSelect
          {...control}
          value={chosen ?? nobody}
          names={Object.fromEntries(names)}
          disabled={readOnly}
          onChange={(next) => choose(next === nobody ? null : next)}
        />
      )}
    </Field>
  )
}

/** The choice is shown while it is on its way; one that failed is taken back and said. */
function useSegment(persona: PersonaDetail) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const set = useMutation(
    trpc.persona.setSegment.mutationOptions({
      onError: (error) => void toast.error(failureOf(error).message),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.persona.pathKey() }),
    }),
  )
  return {
    chosen: set.isPending ? set.variables.segmentId : persona.segmentId,
    choose: (segmentId: string | null) =>
      set.mutate({ workspaceId, personaId: persona.id, segmentId }),
  }
}
