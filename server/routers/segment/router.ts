import { router } from '@/server/trpc/procedures'
import { archive } from './archive'
import { create } from './create'
import { list } from './list'
import { update } from './update'

export const segmentRouter = router({ archive, create, list, update })
