'use client'

import Link from 'next/link'
import { languageOf } from '@/components/feedback/script'
import { stateWords } from '@/components/home/journey'
import { useWorkspace } from '@/components/shell/workspace'
import { Badge } from '@/components/ui/badge'
import type { PersonaDetail } from './persona'

/** The journeys that are mapped for a persona. */
export function PersonaJourneys({ journeys }: { journeys: PersonaDetail['journeys'] }) {
  const { slug } = useWorkspace()
  return (
    <section className="space-y-1.5">
      <h2 className="font-semibold">Journeys</h2>
      {journeys.length === 0 ? (
        <p className="text-muted-foreground text-sm">In no journey yet.</p>
      ) : (
        <ul className="-mx-2">
          {journeys.map((journey) => (
            <li key={journey.id}>
              <Link
                href={`/w/${slug}/journeys/${journey.id}`}
                className="focus-ring flex min-h-8 items-center gap-2 rounded-sm px-2 hover:bg-accent"
              >
                <span
                  dir="auto"
                  lang={languageOf(journey.title)}
                  className="min-w-0 flex-1 truncate"
                >
                  {journey.title}
                </span>
                <Badge>{journey.archivedAt ? 'Archived' : stateWords[journey.state].name}</Badge>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
