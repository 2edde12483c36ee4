'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useTRPCClient } from '@/components/trpc/client'
import type { RuleCondition } from '@/core/feedback/rule'
import type { RulePortion, RuleTaking } from '@/core/feedback/rule-views'

type Draft = { ruleId: string | null; touchpointId: string | null; condition: RuleCondition }

/** Responses shown of each rule. */
const shown = 5

/**
 * What the rules would take of all the journey's responses, counted a portion
 * after the other; what is there already can be shown meanwhile.
 * @param version stands for the rules; undefined: not known yet
 * @param draft a rule that is being written, tried with the others
 */
export function useRulePreview(journeyId: string, version: string | undefined, draft?: Draft) {
  const client = useTRPCClient()
  const queries = useQueryClient()
  const queryKey = useMemo(
    () => ['rule preview', journeyId, version, draft ?? null],
    [journeyId, version, draft],
  )
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.rule.preview.query({ journeyId, draft, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: version !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const { fetchNextPage, hasNextPage, isFetching, isError } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const pages = query.data?.pages
  const takings = useMemo(() => sumOf(pages ?? []), [pages])
  const again = useCallback(() => queries.resetQueries({ queryKey }), [queries, queryKey])
  return {
    takings,
    /** 0..1; 1: counted to the end. */
    progress: pages?.at(-1)?.progress ?? 0,
    error: query.error,
    again,
  }
}

function sumOf(pages: readonly RulePortion[]): ReadonlyMap<RuleTaking['ruleId'], RuleTaking> {
  const sums = new Map<RuleTaking['ruleId'], RuleTaking>()
  for (const one of pages.flatMap(({ takings }) => takings)) {
    const before = sums.get(one.ruleId)
    sums.set(one.ruleId, {
      ruleId: one.ruleId,
      n: one.n + (before?.n ?? 0),
      moves: one.moves + (before?.moves ?? 0),
      samples: [...(before?.samples ?? []), ...one.samples].slice(0, shown),
    })
  }
  return sums
}
