'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import { useTRPC, useTRPCClient } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import type { Mapping } from '@/core/feedback/mapping'
import { completeDraft } from './complete-draft'
import { nextStep, startOfFlow } from './flow'
import type { ReadingChoice } from './reading-words'

export type FlowCalls = ReturnType<typeof useFlow>

type Reading = { uploadId: string } & ReadingChoice

/** The steps of an import with the calls that lead from one to the next. */
export function useFlow(journeyId: string) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const [flow, send] = useReducer(nextStep, startOfFlow)
  // What the server says of a file names touchpoints that may be newer than the map at hand.
  const renewPlaces = () => {
    void cache.invalidateQueries(trpc.journey.records.queryFilter({ journeyId }))
  }

  const read = useMutation({
    mutationFn: (reading: Reading) => client.feedback.preview.query({ journeyId, ...reading }),
    onSuccess: (preview) => {
      send({ type: 'read', preview })
      renewPlaces()
    },
  })
  const check = useMutation({
    mutationFn: (mapping: Mapping) => {
      const uploadId = 'preview' in flow ? flow.preview.uploadId : ''
      return client.feedback.dryRun.mutate({ journeyId, uploadId, mapping })
    },
    onSuccess: (dryRun, mapping) => {
      send({ type: 'checked', mapping, dryRun })
      renewPlaces()
    },
  })
  const start = useMutation(
    trpc.feedback.startImport.mutationOptions({
      onSuccess: ({ importId }) => {
        send({ type: 'started', importId })
        void cache.invalidateQueries(trpc.feedback.imports.queryFilter({ journeyId }))
        // New touchpoints may have been made for it.
        renewPlaces()
      },
    }),
  )

  const completed =
    'draft' in flow
      ? completeDraft(
          flow.draft,
          flow.preview.columns.map(({ name }) => name),
          flow.preview.columns.map(({ dates }) => dates),
        )
      : null
  const sentence = (error: unknown) => (error ? failureOf(error).message : null)
  return {
    flow,
    send,
    completed,
    read,
    check: () => {
      if (completed?.complete) check.mutate(completed.mapping)
    },
    start: () => {
      if (flow.step !== 'check') return
      start.mutate({ journeyId, uploadId: flow.preview.uploadId, mapping: flow.mapping })
    },
    isReading: read.isPending,
    isChecking: check.isPending,
    isStarting: start.isPending,
    problems: {
      read: sentence(read.error),
      check: sentence(check.error),
      start: sentence(start.error),
    },
    /** Forgets what failed, when a person goes elsewhere. */
    forget: () => {
      for (const call of [read, check, start]) call.reset()
    },
  }
}
