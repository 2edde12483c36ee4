import type { Upload } from '@/core/feedback/import-views'

/** What the server takes, in bytes; said before half a gigabyte has travelled. */
const maxFileBytes = 200 * 1024 * 1024

export class UploadFailed extends Error {}

/**
 * Sends a file; `onProgress` hears the share that has gone out, 0..1. Rejects
 * with UploadFailed, whose message is for people, or with an AbortError.
 * XMLHttpRequest, since fetch does not tell how far an upload is.
 */
export function uploadFile(
  file: File,
  journeyId: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Upload> {
  const query = new URLSearchParams({ journeyId, fileName: file.name })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/uploads?${query}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Upload)
      else reject(new UploadFailed(messageIn(request.response)))
    }
    request.onerror = () =>
      reject(new UploadFailed('The connection broke while the file was sent. Choose it again.'))
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Why a file is not even sent, or null when it may be. */
export function refusalOf(file: Pick<File, 'size' | 'name'>): string | null {
  if (file.size === 0) return `“${file.name}” is empty. Choose a file with a header and rows.`
  if (file.size > maxFileBytes) {
    return `“${file.name}” is larger than 200 MB. Split it and import the parts one by one.`
  }
  if (/\.(xls|xlsb|ods|numbers|pdf|zip)$/i.test(file.name)) {
    return `“${file.name}” cannot be read. Save it as .xlsx or CSV and choose that file.`
  }
  return null
}

function messageIn(answer: unknown): string {
  const known = answer as { error?: { message?: string } } | null
  return known?.error?.message ?? 'The file could not be taken in. Try again in a moment.'
}
