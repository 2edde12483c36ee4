import { router } from '@/server/trpc/procedures'
import { list } from './list'
import { people } from './people'

export const auditRouter = router({ list, people })
