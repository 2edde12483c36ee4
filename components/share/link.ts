import type { RouterOutputs } from '@/components/trpc/client'

/** A share link, as those see it who may share the journey. */
export type ShareLink = RouterOutputs['share']['list'][number]
