import { router } from '@/server/trpc/procedures'
import { accept } from './accept'
import { create } from './create'
import { list } from './list'
import { preview } from './preview'
import { revoke } from './revoke'

export const invitationRouter = router({ list, create, revoke, preview, accept })
