'use client'

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient } from '@trpc/client'
import { type ReactNode, useState } from 'react'
import { type AppRouter, TRPCProvider } from './client'
import { failureOf, isFinal } from './failure'
import { links } from './links'

/** The key of `account.me`, by which a page knows who is here. */
const me = [['account', 'me']]

function makeQueryClient(): QueryClient {
  // A session that has ended shows in whatever is called next: then the page asks who is here.
  const onError = (error: unknown) => {
    if (failureOf(error).code === 'not_signed_in') void client.invalidateQueries({ queryKey: me })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !isFinal(error),
      },
    },
  })
  return client
}

/** Gives everything below it the typed client and the cache of its answers. */
export function TRPCReactProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: links() }))
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
