import { seedSampleWorkspace } from '@/prisma/seed'
import type { Services } from './services'

const seeded = 'sample-workspace'

/**
 * What an empty installation gets: the sample workspace, and a link for whoever
 * reads the terminal to become its owner.
 * @returns the link; null when there are users already.
 */
export async function firstStart(
  services: Services,
  onProgress: (text: string) => void,
): Promise<string | null> {
  await seedOnce(services, onProgress)
  return services.setup.makeLink()
}

/** The setting is the claim: of several instances that start at once, one seeds. */
async function seedOnce(services: Services, onProgress: (text: string) => void): Promise<void> {
  const { db, log } = services
  const known = (await db.workspace.count()) + (await db.user.count())
  if (known > 0) return
  const claim = await db.setting.createMany({
    data: [{ key: seeded, value: new Date().toISOString() }],
    skipDuplicates: true,
  })
  if (claim.count === 0) return
  onProgress('Preparing the sample workspace')
  try {
    await seedSampleWorkspace(services)
  } catch (err) {
    log.error({ err }, 'the sample workspace could not be prepared')
    await db.setting.delete({ where: { key: seeded } })
  }
}
