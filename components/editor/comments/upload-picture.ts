import { z } from 'zod'
import type { CommentPictureView } from '@/core/comments/views'

const Stored = z.object({ id: z.uuid(), width: z.number(), height: z.number() })
const Refused = z.object({ error: z.object({ message: z.string() }) })

/** What the server takes; it looks at the content, and not at the name. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
const mostBytes = 8 * 1024 * 1024

export type UploadedPicture =
  | { readonly ok: true; readonly picture: CommentPictureView }
  | { readonly ok: false; readonly message: string }

/** Hands a picture in for a comment that is being written. @param onProgress hears the part that is sent, 0 to 1 */
export function uploadPicture(
  journeyId: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<UploadedPicture> {
  if (!pictureTypes.some((type) => type === file.type)) {
    return refuse('A comment takes PNG, JPEG and WebP pictures.')
  }
  if (file.size > mostBytes) return refuse('A picture may have up to 8 MB.')
  // `fetch` does not tell how far an upload has come.
  const request = new XMLHttpRequest()
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(readAnswer(request.responseText))
    request.onerror = () => resolve({ ok: false, message: 'No connection. Attach it again later.' })
    request.open('POST', `/api/comment-pictures?journeyId=${encodeURIComponent(journeyId)}`)
    request.send(file)
  })
}

function refuse(message: string): Promise<UploadedPicture> {
  return Promise.resolve({ ok: false, message })
}

function readAnswer(text: string): UploadedPicture {
  const body = parsed(text)
  const stored = Stored.safeParse(body)
  if (stored.success) return { ok: true, picture: stored.data }
  const refused = Refused.safeParse(body)
  return {
    ok: false,
    message: refused.data?.error.message ?? 'The picture could not be uploaded. Try again.',
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The pictures among what is pasted or dropped. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
