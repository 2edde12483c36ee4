import { router } from '@/server/trpc/procedures'
import { me } from './me'

export const accountRouter = router({ me })
