import { router } from '@/server/trpc/procedures'
import { create } from './create'
import { list } from './list'
import { update } from './update'

export const formRouter = router({ list, create, update })
