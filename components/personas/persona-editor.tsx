'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
import { useAutosave } from './use-autosave'

/**
 * Everything about a persona, written in place and saved by itself. The fields
 * keep what is typed; what the server says later does not overwrite it.
 */
export function PersonaEditor({ persona }: { persona: PersonaDetail }) {
  const readOnly = !persona.abilities.includes('persona.edit')
  const [name, setName] = useState(persona.name)
  const { state, change, flush } = useAutosave(useSavePersona(persona.id))
  function write(set: Partial<PersonaFields>) {
    if (set.name !== undefined) setName(set.name)
    if (set.name?.trim() === '') return
    change(set)
  }
  const text = (field: 'role' | 'quote') => ({
    defaultValue: persona[field],
    maxLength: personaLimits[field],
    readOnly,
    onChange: (event: { target: { value: string } }) => write({ [field]: event.target.value }),
    onBlur: () => void flush(),
  })
  return (
    <>
      <PersonaBar persona={persona} name={name} saveState={state} onRetry={flush} />
      <div className="mx-auto grid max-w-5xl gap-8 p-4 sm:p-6 lg:grid-cols-[20rem_1fr] lg:gap-12">
        <div className="space-y-5">
          <AvatarField persona={persona} readOnly={readOnly} />
          <Field
            label="Name"
            error={name.trim() === '' ? 'A persona needs a name. The last one is kept.' : undefined}
          >
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={personaLimits.name}
                readOnly={readOnly}
                onChange={(event) => write({ name: event.target.value })}
                onBlur={() => void flush()}
              />
            )}
          </Field>
          <Field label="Role" hint="What they do, such as “Frequent flyer”.">
            {(control) => <Input {...control} {...text('role')} />}
          </Field>
          <Field label="Quote" hint="One sentence in their own words.">
            {(control) => <Textarea {...control} {...text('quote')} />}
          </Field>
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
