import type { RouterOutputs } from '@/components/trpc/client'

/** A journey without its records, as the server tells of it. */
export type JourneyDetail = RouterOutputs['journey']['get']
