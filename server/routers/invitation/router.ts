import { router } from '@/server/trpc/procedures'
import { accept } from './accept'
import { create } from './create'
import { list } from './list'
import { preview } from './preview'
import { revoke } from './revoke'
import { send } from './send'

export const invitationRouter = router({ list, create, send, revoke, preview, accept })
