import type { RouterOutputs } from '@/components/trpc/client'

/** A workspace as its member sees it, with what they may do. */
export type Workspace = RouterOutputs['workspace']['get']

/** Who is signed in, and their workspaces. */
export type Me = NonNullable<RouterOutputs['account']['me']>
