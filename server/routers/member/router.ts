import { router } from '@/server/trpc/procedures'
import { changeRole } from './change-role'
import { list } from './list'
import { remove } from './remove'

export const memberRouter = router({ list, changeRole, remove })
