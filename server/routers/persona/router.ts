import { router } from '@/server/trpc/procedures'
import { archive } from './archive'
import { create } from './create'
import { get } from './get'
import { list } from './list'
import { restore } from './restore'
import { setAvatar } from './set-avatar'
import { setSegment } from './set-segment'
import { update } from './update'

export const personaRouter = router({
  list,
  get,
  create,
  update,
  archive,
  restore,
  setAvatar,
  setSegment,
})
