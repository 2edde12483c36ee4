'use client'

import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type RouterOutputs, useTRPC, useTRPCClient } from '@/components/trpc/client'
import type { Author } from '@/core/sync/author'
import { useSession } from '../session/session-context'
import { staleFrom, withFresh } from './fresh'

type Page = RouterOutputs['history']['activity']

/** New entries come at most this often, in milliseconds: a busy room is not read at every key. */
const restMs = 1_000

/** What was done to a journey, newest first, page by page; new entries appear by themselves. */
export function useActivity(journeyId: string, author: Author | null, enabled: boolean) {
  const chosen = useMemo(
    () => (author ? { kind: author.kind, id: author.id } : undefined),
    [author],
  )
  const options = useActivityOptions(journeyId, chosen)
  const query = useInfiniteQuery({ ...options, enabled })
  useFresh(journeyId, chosen, options.queryKey, enabled && query.isSuccess)
  return query
}

/** Begins to read the history of somebody who is about to open it. Failures are met again on opening. */
export function usePrepareActivity(journeyId: string): () => void {
  const queries = useQueryClient()
  const options = useActivityOptions(journeyId, undefined)
  return useCallback(() => void queries.prefetchInfiniteQuery(options), [queries, options])
}

type Chosen = Pick<Author, 'kind' | 'id'> | undefined

function useActivityOptions(journeyId: string, author: Chosen) {
  const trpc = useTRPC()
  return useMemo(
    () =>
      trpc.history.activity.infiniteQueryOptions(
        { journeyId, author },
        { getNextPageParam: (page) => page.nextBefore ?? undefined, staleTime: 30_000 },
      ),
    [trpc, journeyId, author],
  )
}

/** Reads what has come in since, and puts it on top. */
function useFresh(
  journeyId: string,
  author: Chosen,
  queryKey: readonly unknown[],
  enabled: boolean,
): void {
  const client = useSession()
  const calls = useTRPCClient()
  const queries = useQueryClient()
  const key = useRef(queryKey)
  useEffect(() => {
    key.current = queryKey
  })
  useEffect(() => {
    if (!enabled) return
    const data = queries.getQueryData<InfiniteData<Page>>(key.current)
    // What was read a while ago, before the history was opened, may not be the newest.
    let known = data?.pages[0]?.entries[0]?.version ?? null
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      const data = queries.getQueryData<InfiniteData<Page>>(key.current)
      const [first, ...rest] = data?.pages ?? []
      const from = staleFrom(first?.entries ?? [])
      if (!data || !first || from === null) {
        return queries.invalidateQueries({ queryKey: key.current })
      }
      const fresh = await calls.history.activity.query({ journeyId, since: from, author })
      // More came than fits one page: what was read so far does not join on to it.
      if (fresh.nextBefore !== null) return queries.resetQueries({ queryKey: key.current })
      const entries = withFresh(first.entries, from, fresh.entries)
      queries.setQueryData(key.current, { ...data, pages: [{ ...first, entries }, ...rest] })
    }
    const readSoon = (afterMs: number) => {
      if (client.version === known || timer) return
      timer = setTimeout(() => {
        timer = undefined
        known = client.version
        // Offline, or the server is busy: the next change asks again.
        read().catch(() => {})
      }, afterMs)
    }
    readSoon(0)
    const stop = client.subscribe(() => readSoon(restMs))
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, calls, queries, journeyId, author, enabled])
}
