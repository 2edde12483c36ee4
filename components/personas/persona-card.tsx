'use client'

import Link from 'next/link'
import { languageOf } from '@/components/feedback/script'
import { useWorkspace } from '@/components/shell/workspace'
import type { PersonaItem } from './persona'
import { PersonaFace } from './persona-face'

/** A persona in the list; the whole card is the link. */
export function PersonaCard({ persona }: { persona: PersonaItem }) {
  return (
    <article className="relative flex min-h-40 flex-col gap-3 rounded-md border bg-card p-4 transition-colors focus-within:border-ring hover:border-input">
      <div className="flex items-center gap-3">
        <PersonaFace persona={persona} decorative className="size-12" />
        <div className="min-w-0">
          <h2 dir="auto" lang={languageOf(persona.name)} className="truncate font-semibold">
            <Link
              href={`/w/${useWorkspace().slug}/personas/${persona.id}`}
              className="outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-ring"
            >
              {persona.name}
            </Link>
          </h2>
          <p
            dir="auto"
            lang={languageOf(persona.role)}
            className="truncate text-muted-foreground text-sm"
          >
            {persona.role}
          </p>
        </div>
      </div>
      {persona.quote ? (
        <blockquote dir="auto" lang={languageOf(persona.quote)} className="line-clamp-3 text-sm">
          <q>{persona.quote}</q>
        </blockquote>
      ) : null}
      <p className="mt-auto text-muted-foreground text-xs">{journeysText(persona.journeys)}</p>
    </article>
  )
}

function journeysText(count: number): string {
  if (count === 0) return 'In no journey yet'
  return count === 1 ? 'In 1 journey' : `In ${count} journeys`
}
