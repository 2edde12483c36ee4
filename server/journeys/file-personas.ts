import type { PersonaOfFile } from '@/core/formats/journey-file'
import { newId } from '@/core/journey/new-id'
import type { Services } from '@/server/services'

/** The ids of a file's personas, in its order: the workspace's own by name, the others made. */
export async function findOrMakePersonas(
  { db }: Pick<Services, 'db'>,
  workspaceId: string,
  personas: readonly PersonaOfFile[],
): Promise<string[]> {
  const names = personas.map((persona) => persona.name)
  const known = await db.persona.findMany({
    where: { workspaceId, name: { in: names }, archivedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true },
  })
  const ids = new Map(known.reverse().map((persona) => [persona.name, persona.id]))
  const missing = personas.filter(({ name }) => !ids.has(name))
  for (const { name } of missing) ids.set(name, ids.get(name) ?? newId())
  await db.persona.createMany({
    data: [...new Map(missing.map((persona) => [persona.name, persona])).values()].map(
      (persona) => ({ ...persona, workspaceId, id: ids.get(persona.name) as string }),
    ),
  })
  return names.map((name) => ids.get(name) as string)
}
