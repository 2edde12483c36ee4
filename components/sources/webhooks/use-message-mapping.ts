'use client'

import { useState } from 'react'
import { completeDraft } from '@/components/feedback/import/complete-draft'
import type { Draft } from '@/components/feedback/import/draft'
import { failureOf } from '@/components/trpc/failure'
import type { SourceMapping } from '@/core/feedback/mapping'
import type { Sample } from '@/core/feedback/webhook-views'
import { indentJson } from './indent-json'
import { inLayout } from './message-layout'
import { guessed, type MessageMapping, opened, sourceMapping, withSample } from './message-mapping'
import { useLatestMessage, useSample } from './use-sample'
import type { Webhook } from './webhook'

type State = {
  /** Null: nothing is known of its messages yet. */
  message: MessageMapping | null
  /** The sample that it stands beside. */
  beside: Sample | null
  /** False: it is the guess for the sample, and goes with it. */
  isOwn: boolean
  /** The draft in the other layout, for whoever comes back to it. */
  other: Draft | null
}

/** A webhook's mapping while a person works on it, beside a sample message. */
export function useMessageMapping(journeyId: string, webhook: Webhook, firstText: string) {
  const latest = useLatestMessage(journeyId, webhook)
  const [typed, setText] = useState(firstText === '' ? null : indentJson(firstText))
  const text = typed ?? (latest === null ? '' : indentJson(latest))
  const [rowsAt, setRowsAt] = useState(() => rowsAtOf(webhook.mapping))
  const [state, setState] = useState<State>(() => ({
    message: webhook.mapping ? opened(webhook.mapping) : null,
    ...{ beside: null, isOwn: webhook.mapping !== null, other: null },
  }))
  const read = useSample(journeyId, text, rowsAt)
  const sample = read.data
  if (sample && !read.isPlaceholderData && sample !== state.beside) {
    setState(besides(state, sample))
  }
  const { message } = state
  const change = (draft: Draft, other = state.other) => {
    if (message) setState({ ...state, message: { ...message, draft }, other, isOwn: true })
  }
  const completed = message && completedOf(message, rowsAt)
  return {
    text,
    setText,
    rowsAt,
    setRowsAt,
    sample,
    sampleError: read.error ? failureOf(read.error).message : null,
    message,
    completed,
    /** What can be tried and saved; null: something is missing. */
    complete: message && completed?.complete ? sourceMapping(message, completed.mapping) : null,
    setDraft: (draft: Draft) => change(draft),
    setLayout: (layout: Draft['layout']) => {
      if (!message || message.draft.layout === layout) return
      const { other } = state
      change(other?.layout === layout ? other : inLayout(message, layout), message.draft)
    },
  }
}

function besides({ message, isOwn }: State, sample: Sample): State {
  const next = message && isOwn ? withSample(message, sample) : guessed(sample)
  // The other layout's draft is about columns that stand elsewhere now.
  return { message: next, beside: sample, isOwn, other: null }
}

function completedOf({ columns, draft }: MessageMapping, rowsAt: string) {
  return completeDraft(
    { ...draft, format: { kind: 'json', rowsAt } },
    columns.map(({ name }) => name),
    columns.map(({ dates }) => dates),
  )
}

function rowsAtOf(saved: SourceMapping | null): string {
  const format = saved?.mapping.format
  return format?.kind === 'json' ? format.rowsAt : ''
}
