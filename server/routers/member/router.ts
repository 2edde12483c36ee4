import { router } from '@/server/trpc/procedures'
import { changeRole } from './change-role'
import { leave } from './leave'
import { list } from './list'
import { remove } from './remove'

export const memberRouter = router({ list, changeRole, remove, leave })
