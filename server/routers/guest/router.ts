import { router } from '@/server/trpc/procedures'
import { join } from './join'
import { leave } from './leave'
import { preview } from './preview'

export const guestRouter = router({ preview, join, leave })
