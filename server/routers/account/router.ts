import { router } from '@/server/trpc/procedures'
import { changePassword } from './change-password'
import { endOtherSessions } from './end-other-sessions'
import { endSession } from './end-session'
import { me } from './me'
import { sessions } from './sessions'
import { update } from './update'

export const accountRouter = router({
  me,
  update,
  changePassword,
  sessions,
  endSession,
  endOtherSessions,
})
