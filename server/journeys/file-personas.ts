import type { PersonaOfFile } from '@/core/formats/journey-file'
import { newId } from '@/core/journey/new-id'
import { personaLists } from '@/core/persona/persona'
import type { Services } from '@/server/services'

/**
 * The ids of a file's personas, in its order: the workspace's own where one of
 * that name says everything that the file says, the others made. So the same
 * file brings its personas once, and a file that says more loses nothing.
 */
export async function findOrMakePersonas(
  { db }: Pick<Services, 'db'>,
  workspaceId: string,
  personas: readonly PersonaOfFile[],
): Promise<string[]> {
  const known = await db.persona.findMany({
    where: { workspaceId, name: { in: personas.map(({ name }) => name) }, archivedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const made: (PersonaOfFile & { id: string })[] = []
  const ids = personas.map((persona) => {
    const fitting = [...known, ...made].find((one) => saysAll(one, persona))
    if (fitting) return fitting.id
    const fresh = { ...persona, id: newId() }
    made.push(fresh)
    return fresh.id
  })
  await db.persona.createMany({ data: made.map((persona) => ({ ...persona, workspaceId })) })
  return [...new Set(ids)]
}

/** Whether a persona has the name and everything else that is said of another one. */
function saysAll(persona: PersonaOfFile, said: PersonaOfFile): boolean {
  const texts = (['role', 'quote'] as const).every(
    (key) => !said[key] || persona[key] === said[key],
  )
  const lists = personaLists.every((key) => said[key].every((line) => persona[key].includes(line)))
  return persona.name === said.name && texts && lists
}
