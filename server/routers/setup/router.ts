import { router } from '@/server/trpc/procedures'
import { createOwner } from './create-owner'
import { status } from './status'

export const setupRouter = router({ status, createOwner })
