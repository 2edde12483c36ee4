'use client'

import { createContext, use, useEffect, useMemo } from 'react'
import { useTRPCClient } from '@/components/trpc/client'
import type { Author } from '@/core/sync/author'
import { useSession } from '../session/session-context'
import { useStore } from '../state/store'
import { type CommentState, CommentStore } from './comment-store'
import { browserStorage, KeptWriting } from './kept-writing'
import { trpcCommentServer } from './trpc-comment-server'

/** The discussions of the journey around a component. */
export type Comments = {
  readonly journeyId: string
  readonly me: Author
  readonly mayComment: boolean
  readonly store: CommentStore
  readonly writing: KeptWriting
}

const CommentsContext = createContext<Comments | null>(null)
export const CommentsProvider = CommentsContext.Provider

/** Null: whoever looks at this journey takes no part in its discussions. */
export function useCommentsIfAny(): Comments | null {
  return use(CommentsContext)
}

export function useComments(): Comments {
  const comments = use(CommentsContext)
  if (!comments) throw new Error('There are no discussions around this component')
  return comments
}

/** A part of what is known of the threads; see `useStore` for what the selector may return. */
export function useTalks<Part>(select: (state: CommentState) => Part): Part {
  return useStore(useComments().store.state, select)
}

/** The live discussions of a journey; null for who may not read them. */
export function useLiveComments(
  journeyId: string,
  me: Author,
  mayRead: boolean,
  mayComment: boolean,
): Comments | null {
  const session = useSession()
  const client = useTRPCClient()
  const { kind, id, name } = me
  const comments = useMemo(() => {
    if (!mayRead) return null
    const author = { kind, id, name }
    const writing = new KeptWriting(`${kind}:${id}`, journeyId, browserStorage())
    const store = new CommentStore(trpcCommentServer(client, journeyId), writing, author)
    return { journeyId, me: author, mayComment, store, writing }
  }, [client, journeyId, kind, id, name, mayRead, mayComment])
  useEffect(() => {
    if (!comments) return
    const { store } = comments
    void store.refresh()
    return session.events.on((event) => {
      if (event.type === 'comments') store.heard(event.version)
      else if (event.type === 'joined') void store.refresh()
    })
  }, [session, comments])
  return comments
}
