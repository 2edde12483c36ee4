import { v7 as uuidv7 } from 'uuid'
import type { Services } from '@/server/services'

/** Fills an empty installation with the workspace that a newcomer looks around in. */
export async function seedSampleWorkspace({ db }: Pick<Services, 'db'>): Promise<void> {
  await db.workspace.create({ data: { id: uuidv7(), slug: 'sample', name: 'Sample' } })
}
