import { router } from '@/server/trpc/procedures'
import { create } from './create'
import { list } from './list'
import { revoke } from './revoke'
import { update } from './update'

export const shareRouter = router({ list, create, update, revoke })
