import { v7 } from 'uuid'
import type { Services } from '@/server/services'

/** An empty journey in the workspace. */
export function makeJourney(
  { db }: Pick<Services, 'db'>,
  workspace: { id: string },
  { title = 'A journey' } = {},
) {
  return db.journey.create({ data: { workspaceId: workspace.id, id: v7(), title } })
}
