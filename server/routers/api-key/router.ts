import { router } from '@/server/trpc/procedures'
import { create } from './create'
import { list } from './list'
import { revoke } from './revoke'

export const apiKeyRouter = router({ list, create, revoke })
