import { router } from '@/server/trpc/procedures'
import { begin } from './begin'
import { bringBack } from './bring-back'
import { edit } from './edit'
import { people } from './people'
import { react } from './react'
import { remove } from './remove'
import { reopen } from './reopen'
import { reply } from './reply'
import { resolve } from './resolve'
import { search } from './search'
import { see } from './see'
import { seeAll } from './see-all'
import { thread } from './thread'
import { threads } from './threads'

export const commentRouter = router({
  threads,
  thread,
  begin,
  reply,
  edit,
  remove,
  bringBack,
  react,
  resolve,
  reopen,
  see,
  seeAll,
  people,
  search,
})
