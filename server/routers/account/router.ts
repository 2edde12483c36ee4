import { router } from '@/server/trpc/procedures'
import { changePassword } from './change-password'
import { me } from './me'
import { update } from './update'

export const accountRouter = router({ me, update, changePassword })
