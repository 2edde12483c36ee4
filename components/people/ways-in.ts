import type { RouterOutputs } from '@/components/trpc/client'

/** How people can come in to this installation. */
export type WaysIn = RouterOutputs['signIn']['ways']
