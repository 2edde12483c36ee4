import type { PictureSource } from './picture-source'

/** The uploaded avatars, decoded. One that cannot be had is left out: its persona keeps the generated face. */
export async function loadAvatars(source: PictureSource): Promise<Map<string, ImageBitmap>> {
  const ids = source.personas.flatMap(({ avatarId }) => (avatarId ? [avatarId] : []))
  const images = await Promise.all(ids.map((id) => loadAvatar(source.workspaceId, id)))
  return new Map(ids.flatMap((id, i) => (images[i] ? [[id, images[i]] as const] : [])))
}

async function loadAvatar(workspaceId: string, id: string): Promise<ImageBitmap | null> {
  try {
    const response = await fetch(`/api/assets/${workspaceId}/${id}`)
    return response.ok ? await createImageBitmap(await response.blob()) : null
  } catch {
    return null
  }
}
