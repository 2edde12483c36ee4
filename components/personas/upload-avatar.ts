import { z } from 'zod'
import { squarePicture } from './square-picture'

const Stored = z.object({ id: z.uuid() })
const Refused = z.object({ error: z.object({ message: z.string() }) })

export type Upload = { ok: true; assetId: string } | { ok: false; message: string }

/** Makes a chosen file a small square and hands it in. */
export async function uploadAvatar(workspaceId: string, file: Blob): Promise<Upload> {
  const picture = await squarePicture(file).catch(() => null)
  if (!picture) return { ok: false, message: 'This file could not be read as a picture.' }
  const answer = await fetch(`/api/assets/${workspaceId}`, { method: 'POST', body: picture }).catch(
    () => null,
  )
  const body: unknown = await answer?.json().catch(() => null)
  const stored = Stored.safeParse(body)
  if (stored.success) return { ok: true, assetId: stored.data.id }
  const refused = Refused.safeParse(body)
  return {
    ok: false,
    message: refused.data?.error.message ?? 'The picture could not be uploaded. Try again.',
  }
}
