import { newId } from '@/core/journey/new-id'
import { makeTemplate } from '@/core/journey/templates'
import type { Author } from '@/core/sync/author'
import { makeJourney } from '@/server/journeys/make-journey'
import type { Services } from '@/server/services'

/** A workspace with one journey, made from a template. */
export async function aJourney(
  services: Services,
  template: 'blank' | 'clinic' = 'blank',
): Promise<{ workspaceId: string; journeyId: string }> {
  const workspaceId = newId()
  await services.db.workspace.create({
    data: { id: workspaceId, slug: `w-${workspaceId}`, name: 'Workspace' },
  })
  const { title, records } = makeTemplate(template, newId)
  const author = { kind: 'user', id: newId(), name: 'Maker' } as const
  const rest = { title, state: 'current', personaIds: [], records } as const
  return { workspaceId, journeyId: await makeJourney(services, author, { workspaceId, ...rest }) }
}

export function anAuthor(name: string): Author {
  return { kind: 'user', id: newId(), name }
}
