'use client'

import { useEffect, useRef, useState } from 'react'
import type { Upload } from '@/core/feedback/import-views'
import { refusalOf, UploadFailed, uploadFile } from './upload-file'

export type UploadState =
  | { state: 'idle' }
  | { state: 'sending'; fileName: string; share: number }
  | { state: 'failed'; message: string }

/** Sends one file at a time. Leaving the dialog's step cancels what is under way. */
export function useUpload(journeyId: string, onSent: (upload: Upload) => void) {
  const [state, setState] = useState<UploadState>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function send(file: File) {
    const refusal = refusalOf(file)
    if (refusal) return setState({ state: 'failed', message: refusal })
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState({ state: 'sending', fileName: file.name, share: 0 })
    try {
      const onProgress = (share: number) =>
        setState({ state: 'sending', fileName: file.name, share })
      onSent(await uploadFile(file, journeyId, { signal: controller.signal, onProgress }))
      setState({ state: 'idle' })
    } catch (error) {
      setState(afterFailure(error))
    }
  }

  return { state, send, cancel: () => running.current?.abort() }
}

function afterFailure(error: unknown): UploadState {
  if (error instanceof UploadFailed) return { state: 'failed', message: error.message }
  return { state: 'idle' }
}
