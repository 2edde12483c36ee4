import { router } from '@/server/trpc/procedures'
import { create } from './create'
import { list } from './list'
import { move } from './move'
import { preview } from './preview'
import { remove } from './remove'
import { run } from './run'
import { update } from './update'

export const ruleRouter = router({ create, list, move, preview, remove, run, update })
