import type { ImportView } from '@/core/feedback/import-views'
import type { Mapping } from '@/core/feedback/mapping'
import type { Services } from '@/server/services'
import { callerFor } from './caller'
import { makeMap } from './map'
import { makeOwnedWorkspace, type TestUser } from './people'
import { uploadFile } from './upload'

/** A journey of a new workspace, with its owner's calls about feedback. */
export async function makeFeedbackPlace(
  services: Services,
  titles: readonly string[],
  channels: Record<string, string> = {},
) {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const map = await makeMap(services, workspace, titles, channels)
  const place = { workspaceId: workspace.id, journeyId: map.journeyId }
  return { ...place, place, map, owner, caller: callerFor(services, owner) }
}

export type FeedbackPlace = Awaited<ReturnType<typeof makeFeedbackPlace>>

/** Uploads a file and imports it as guessed, or with changes to the guess; waits for its end. */
export async function importFile(
  services: Services,
  {
    caller,
    owner,
    journeyId,
  }: { caller: FeedbackPlace['caller']; owner: TestUser; journeyId: string },
  file: { name?: string; body: BodyInit },
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
): Promise<ImportView> {
  const uploadId = await uploadFile(
    services,
    owner,
    journeyId,
    file.name ?? 'survey.csv',
    file.body,
  )
  const { mapping } = await caller.feedback.preview({ journeyId, uploadId })
  await caller.feedback.startImport({ journeyId, uploadId, mapping: change(mapping) })
  await services.imports.settled()
  return caller.feedback.importStatus({ journeyId, importId: uploadId })
}
