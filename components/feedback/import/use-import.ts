'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import type { ImportView } from '@/core/feedback/import-views'
import { isMoving, shareDone } from './import-state'
import { addSample, type Sample } from './progress-text'

/** How one import stands; asked again while it moves. When it comes to rest, heat is loaded anew. */
export function useImportStatus(journeyId: string, importId: string) {
  const trpc = useTRPC()
  const refresh = useRefreshHeat()
  const query = useQuery(
    trpc.feedback.importStatus.queryOptions(
      { journeyId, importId },
      { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 500 : false) },
    ),
  )
  const moving = query.data ? isMoving(query.data) : null
  const before = useRef(moving)
  useEffect(() => {
    if (before.current === true && moving === false) void refresh()
    before.current = moving
  }, [moving, refresh])
  return query
}

/** The pace of an import, measured from what its status said over the last seconds. */
export function usePace(view: ImportView | undefined, at: number): Sample[] {
  const [samples, setSamples] = useState<Sample[]>([])
  const rows = view?.rowsDone
  const share = view ? shareDone(view) : null
  useEffect(() => {
    if (rows !== undefined && at > 0) setSamples((before) => addSample(before, { at, rows, share }))
  }, [rows, share, at])
  return samples
}

/** Cancel, resume and undo; each answers with how the import stands then. */
export function useImportDeeds(journeyId: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const onSuccess = (view: ImportView) => {
    const { importId } = view
    client.setQueryData(trpc.feedback.importStatus.queryKey({ journeyId, importId }), view)
    void client.invalidateQueries(trpc.feedback.imports.queryFilter({ journeyId }))
  }
  const cancel = useMutation(trpc.feedback.cancelImport.mutationOptions({ onSuccess }))
  const resume = useMutation(trpc.feedback.resumeImport.mutationOptions({ onSuccess }))
  const undo = useMutation(trpc.feedback.undoImport.mutationOptions({ onSuccess }))
  const error = cancel.error ?? resume.error ?? undo.error
  return {
    cancel,
    resume,
    undo,
    error,
    isPending: [cancel, resume, undo].some((one) => one.isPending),
  }
}
