import { router } from '@/server/trpc/procedures'
import { bringBack } from './bring-back'
import { create } from './create'
import { get } from './get'
import { remove } from './remove'
import { transfer } from './transfer'
import { update } from './update'

export const workspaceRouter = router({ get, create, update, transfer, remove, bringBack })
