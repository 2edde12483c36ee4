'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { languageOf } from '@/components/feedback/script'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { type PersonaFields, personaLimits, personaLists } from '@/core/persona/persona'
import { AvatarField } from './avatar-field'
import { LineList } from './line-list'
import { listWords, type PersonaDetail } from './persona'
import { PersonaBar } from './persona-bar'
import { PersonaJourneys } from './persona-journeys'
import { SegmentField } from './segment-field'
import { useAutosave } from './use-autosave'

/**
 * Everything about a persona, written in place and saved by itself. The fields
 * keep what is typed; what the server says later does not overwrite it.
 */
export function PersonaEditor({ persona }: { persona: PersonaDetail }) {
  const readOnly = !persona.abilities.includes('persona.edit')
  const [draft, setDraft] = useState({
    name: persona.name,
    role: persona.role,
    quote: persona.quote,
  })
  const { state, change, flush } = useAutosave(useSavePersona(persona.id))
  function write(set: Partial<PersonaFields>) {
    setDraft((before) => ({ ...before, ...set }))
    if (set.name?.trim() === '') return
    change(set)
  }
  const text = (field: 'name' | 'role' | 'quote') => ({
    value: draft[field],
    lang: languageOf(draft[field]),
    maxLength: personaLimits[field],
    readOnly,
    onChange: (event: { target: { value: string } }) => write({ [field]: event.target.value }),
    onBlur: () => void flush(),
  })
  return (
    <>
      <PersonaBar persona={persona} name={draft.name} saveState={state} onRetry={flush} />
      <div className="mx-auto grid max-w-5xl gap-8 p-4 sm:p-6 lg:grid-cols-[20rem_1fr] lg:gap-12">
        <div className="space-y-5">
          <AvatarField persona={persona} readOnly={readOnly} />
          <Field
            label="Name"
            error={
              draft.name.trim() === '' ? 'A persona needs a name. The last one is kept.' : undefined
            }
          >
            {(control) => <Input {...control} {...text('name')} />}
          </Field>
          <Field label="Role" hint="What they do, such as “Frequent flyer”.">
            {(control) => <Input {...control} {...text('role')} />}
          </Field>
          <Field label="Quote" hint="One sentence in their own words.">
            {(control) => <Textarea {...control} {...text('quote')} />}
          </Field>
          <SegmentField persona={persona} readOnly={readOnly} />
          <PersonaJourneys journeys={persona.journeys} />
        </div>
        <div className="grid content-start gap-8 md:grid-cols-2">
          {personaLists.map((list) => (
            <LineList
              key={list}
              name={listWords[list].name}
              hint={listWords[list].means}
              addLabel={listWords[list].add}
              value={persona[list]}
              readOnly={readOnly}
              onChange={(texts) => write({ [list]: texts })}
            />
          ))}
        </div>
      </div>
    </>
  )
}

function useSavePersona(personaId: string) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const update = useMutation(trpc.persona.update.mutationOptions())
  return async (set: Partial<PersonaFields>) => {
    await update.mutateAsync({ workspaceId, personaId, set })
    await queries.invalidateQueries({ queryKey: trpc.persona.pathKey() })
  }
}
