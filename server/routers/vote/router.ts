import { router } from '@/server/trpc/procedures'
import { cast } from './cast'

export const voteRouter = router({ cast })
