import { router } from '@/server/trpc/procedures'
import { changePassword } from './change-password'
import { endOtherSessions } from './end-other-sessions'
import { endSession } from './end-session'
import { me } from './me'
import { password } from './password'
import { sessions } from './sessions'
import { setPassword } from './set-password'
import { update } from './update'

export const accountRouter = router({
  me,
  update,
  password,
  changePassword,
  setPassword,
  sessions,
  endSession,
  endOtherSessions,
})
