import { router } from '@/server/trpc/procedures'
import { archive } from './archive'
import { commit } from './commit'
import { create } from './create'
import { createFromFile } from './create-from-file'
import { duplicate } from './duplicate'
import { file } from './file'
import { follow } from './follow'
import { get } from './get'
import { list } from './list'
import { picture } from './picture'
import { present } from './present'
import { records } from './records'
import { rename } from './rename'
import { restore } from './restore'
import { setPersonas } from './set-personas'
import { setState } from './set-state'
import { summon } from './summon'

export const journeyRouter = router({
  list,
  get,
  file,
  records,
  picture,
  create,
  createFromFile,
  duplicate,
  rename,
  archive,
  restore,
  setState,
  setPersonas,
  commit,
  follow,
  present,
  summon,
})
