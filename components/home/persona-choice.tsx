'use client'

import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { PersonaFace } from '@/components/personas/persona-face'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { cn } from '@/components/ui/cn'

/** Whose journey it is: any number of the workspace's personas, in the order they are chosen. */
export function PersonaChoice({
  value,
  onChange,
}: {
  value: readonly string[]
  onChange: (ids: string[]) => void
}) {
  const trpc = useTRPC()
  const id = useId()
  const personas = useQuery(trpc.persona.list.queryOptions({ workspaceId: useWorkspace().id }))
  function toggle(personaId: string) {
    const rest = value.filter((each) => each !== personaId)
    onChange(rest.length === value.length ? [...rest, personaId] : rest)
  }
  return (
    <div className="space-y-1.5">
      <p id={id} className="font-medium text-sm">
        For whom
      </p>
      {personas.data?.length === 0 ? (
        <p className="text-muted-foreground text-sm">
          There are no personas yet. You can add them to the journey later.
        </p>
      ) : (
        <div role="group" aria-labelledby={id} className="flex min-h-9 flex-wrap gap-2">
          {personas.data?.map((persona) => (
            <button
              key={persona.id}
              type="button"
              aria-pressed={value.includes(persona.id)}
              onClick={() => toggle(persona.id)}
              className={cn(
                'focus-ring flex h-9 max-w-full items-center gap-2 rounded-full border ps-1 pe-3 transition-colors hover:border-input',
                value.includes(persona.id) &&
                  'border-primary bg-primary-soft shadow-[0_0_0_1px_var(--primary)]',
              )}
            >
              <PersonaFace persona={persona} decorative />
              <span dir="auto" className="truncate">
                {persona.name}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
