import { router } from '@/server/trpc/procedures'
import { create } from './create'
import { deleteWorkspace } from './delete'
import { get } from './get'
import { update } from './update'

export const workspaceRouter = router({ get, create, update, delete: deleteWorkspace })
