import { z } from 'zod'

/** Lengths and counts that a persona may not exceed. Characters are UTF-16 code units. */
export const personaLimits = { name: 120, role: 200, quote: 1000, item: 500, items: 50 } as const

const items = z.array(z.string().trim().min(1).max(personaLimits.item)).max(personaLimits.items)

/** What people write about a persona. The lists keep the order they are given. */
export const PersonaFields = z.object({
  name: z.string().trim().min(1, 'A persona needs a name.').max(personaLimits.name),
  /** What the person does: "Frequent flyer", "Head of procurement". */
  role: z.string().trim().max(personaLimits.role),
  quote: z.string().trim().max(personaLimits.quote),
  goals: items,
  needs: items,
  frustrations: items,
  /** Where the person prefers to meet the company: "app", "phone". */
  channels: items,
})
export type PersonaFields = z.infer<typeof PersonaFields>

/** The fields that are lists of short lines. */
export const personaLists = ['goals', 'needs', 'frustrations', 'channels'] as const
export type PersonaList = (typeof personaLists)[number]

/** A persona of whom nothing but the name is known. */
export function blankPersona(name: string): PersonaFields {
  return { name, role: '', quote: '', goals: [], needs: [], frustrations: [], channels: [] }
}
