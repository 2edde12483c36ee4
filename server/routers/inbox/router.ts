import { router } from '@/server/trpc/procedures'
import { assign } from './assign'
import { list } from './list'
import { unassign } from './unassign'

export const inboxRouter = router({ assign, list, unassign })
