'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'
import { limits } from '@/core/journey/records'
import type { TemplateName } from '@/core/journey/templates'
import { PersonaChoice } from './persona-choice'
import { TemplateChoice, templateWords } from './template-choice'

/** Title, template and personas. The template's name serves as the title until one is written. */
export function CreateJourneyForm({ onCancel }: { onCancel: () => void }) {
  const { id: workspaceId } = useWorkspace()
  const [written, setWritten] = useState<string | null>(null)
  const [template, setTemplate] = useState<TemplateName>('blank')
  const [personaIds, setPersonaIds] = useState<string[]>([])
  const create = useCreateJourney()
  const title = written ?? templateWords[template].title
  function submit(event: SubmitEvent) {
    event.preventDefault()
    create.mutate({ workspaceId, title, template, personaIds })
  }
  return (
    <form onSubmit={submit} className="space-y-5">
      <Field label="Title" error={create.error ? failureOf(create.error).message : undefined}>
        {(control) => (
          <Input
            {...control}
            value={title}
            onChange={(event) => setWritten(event.target.value)}
            placeholder="What the customer sets out to do"
            maxLength={limits.title}
            required
          />
        )}
      </Field>
      <TemplateChoice value={template} onChange={setTemplate} />
      <PersonaChoice value={personaIds} onChange={setPersonaIds} />
      <DialogFooter>
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" disabled={create.isPending} aria-busy={create.isPending}>
          {create.isPending ? <Spinner className="text-inherit" /> : null}
          Create journey
        </Button>
      </DialogFooter>
    </form>
  )
}

/** Creates and goes to the new map. */
function useCreateJourney() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const { slug } = useWorkspace()
  return useMutation(
    trpc.journey.create.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/w/${slug}/journeys/${id}`)
        await queries.invalidateQueries({ queryKey: trpc.journey.list.queryKey() })
      },
    }),
  )
}
