import { router } from '@/server/trpc/procedures'
import { create } from './create'
import { lastRun } from './last-run'
import { list } from './list'
import { move } from './move'
import { preview } from './preview'
import { remove } from './remove'
import { run } from './run'
import { stopRun } from './stop-run'
import { update } from './update'

export const ruleRouter = router({
  create,
  lastRun,
  list,
  move,
  preview,
  remove,
  run,
  stopRun,
  update,
})
